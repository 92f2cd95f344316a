using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Sqlite.Migrations
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
                    ComplaintId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_complaint_entries", x => new { x.ComplaintId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "act_complaint_registers",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_complaint_registers", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "act_complaints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Running = table.Column<int>(type: "INTEGER", nullable: false),
                    Signal = table.Column<Guid>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Whom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Category = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Product = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimCents = table.Column<long>(type: "INTEGER", nullable: true),
                    Regime = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Regulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    AcknowledgeBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AcknowledgedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    HeldAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    RedressCents = table.Column<long>(type: "INTEGER", nullable: true),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Ombudsman = table.Column<string>(type: "TEXT", nullable: true),
                    RemindAt = table.Column<long>(type: "INTEGER", nullable: true),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LateToAcknowledge = table.Column<bool>(type: "INTEGER", nullable: false),
                    Overdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
