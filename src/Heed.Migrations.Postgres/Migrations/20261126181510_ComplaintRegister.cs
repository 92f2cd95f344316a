using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ComplaintRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "act_complaint_entries",
                columns: table => new
                {
                    ComplaintId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Data = table.Column<string>(type: "text", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_complaint_entries", x => new { x.ComplaintId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "act_complaint_registers",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_complaint_registers", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "act_complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Running = table.Column<int>(type: "integer", nullable: false),
                    Signal = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Channel = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Whom = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Product = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Words = table.Column<string>(type: "text", nullable: false),
                    ClaimCents = table.Column<long>(type: "bigint", nullable: true),
                    Regime = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Regulated = table.Column<bool>(type: "boolean", nullable: false),
                    AcknowledgeBy = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    HeldAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RedressCents = table.Column<long>(type: "bigint", nullable: true),
                    Cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    Ombudsman = table.Column<string>(type: "text", nullable: true),
                    RemindAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LateToAcknowledge = table.Column<bool>(type: "boolean", nullable: false),
                    Overdue = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_complaints", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_complaint_entries_Published",
                table: "act_complaint_entries",
                column: "Published");

            migrationBuilder.CreateIndex(
                name: "IX_act_complaint_entries_WorkspaceId_Id",
                table: "act_complaint_entries",
                columns: new[] { "WorkspaceId", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_complaints_NextAt",
                table: "act_complaints",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_act_complaints_WorkspaceId_Customer",
                table: "act_complaints",
                columns: new[] { "WorkspaceId", "Customer" });

            migrationBuilder.CreateIndex(
                name: "IX_act_complaints_WorkspaceId_EndedAt_DueAt",
                table: "act_complaints",
                columns: new[] { "WorkspaceId", "EndedAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_act_complaints_WorkspaceId_Signal",
                table: "act_complaints",
                columns: new[] { "WorkspaceId", "Signal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_complaints_WorkspaceId_Year_Running",
                table: "act_complaints",
                columns: new[] { "WorkspaceId", "Year", "Running" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_complaint_entries");

            migrationBuilder.DropTable(
                name: "act_complaint_registers");

            migrationBuilder.DropTable(
                name: "act_complaints");
        }
    }
}
