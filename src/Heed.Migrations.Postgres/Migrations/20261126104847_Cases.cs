using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "act_case_agents",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Units = table.Column<string>(type: "text", nullable: false),
                    Away = table.Column<bool>(type: "boolean", nullable: false),
                    MostOpen = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_agents", x => new { x.WorkspaceId, x.Account });
                });

            migrationBuilder.CreateTable(
                name: "act_case_desks",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Settings = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_desks", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "act_case_entries",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    Data = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_entries", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "act_case_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Cents = table.Column<long>(type: "bigint", nullable: false),
                    What = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Settled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_grants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_case_links",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_links", x => new { x.CaseId, x.OtherId });
                });

            migrationBuilder.CreateTable(
                name: "act_case_mentions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Account = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_mentions", x => new { x.CaseId, x.Account });
                });

            migrationBuilder.CreateTable(
                name: "act_case_questions",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Solved = table.Column<bool>(type: "boolean", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_questions", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "act_case_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Matter = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sources = table.Column<string>(type: "text", nullable: false),
                    Where = table.Column<string>(type: "text", nullable: false),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Routing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Owner = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Priority = table.Column<int>(type: "integer", nullable: false),
                    Hours = table.Column<double>(type: "double precision", nullable: true),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    Active = table.Column<bool>(type: "boolean", nullable: false),
                    Editions = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_case_signals",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    RuleId = table.Column<Guid>(type: "uuid", nullable: false),
                    SignalId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    HappenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_signals", x => new { x.WorkspaceId, x.SignalId, x.RuleId });
                });

            migrationBuilder.CreateTable(
                name: "act_case_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    Matter = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RuleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Priority = table.Column<int>(type: "integer", nullable: false),
                    Owner = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AllowedHours = table.Column<double>(type: "double precision", nullable: true),
                    CountsFrom = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Pauses = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EscalateAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Escalations = table.Column<int>(type: "integer", nullable: false),
                    Relays = table.Column<int>(type: "integer", nullable: false),
                    Reopenings = table.Column<int>(type: "integer", nullable: false),
                    Steps = table.Column<string>(type: "text", nullable: false),
                    Cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Action = table.Column<string>(type: "text", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    ClaimCents = table.Column<long>(type: "bigint", nullable: true),
                    Regulated = table.Column<bool>(type: "boolean", nullable: false),
                    MergedInto = table.Column<int>(type: "integer", nullable: true),
                    OpenKey = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_cases", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_case_entries_Published",
                table: "act_case_entries",
                column: "Published");

            migrationBuilder.CreateIndex(
                name: "IX_act_case_entries_WorkspaceId_Id",
                table: "act_case_entries",
                columns: new[] { "WorkspaceId", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_case_grants_CaseId",
                table: "act_case_grants",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_act_case_grants_WorkspaceId_Customer_At",
                table: "act_case_grants",
                columns: new[] { "WorkspaceId", "Customer", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_act_case_mentions_WorkspaceId_Account",
                table: "act_case_mentions",
                columns: new[] { "WorkspaceId", "Account" });

            migrationBuilder.CreateIndex(
                name: "IX_act_case_questions_CaseId",
                table: "act_case_questions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_act_case_rules_WorkspaceId",
                table: "act_case_rules",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_act_case_signals_CaseId",
                table: "act_case_signals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_act_case_views_WorkspaceId_Account_Name",
                table: "act_case_views",
                columns: new[] { "WorkspaceId", "Account", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_cases_EscalateAt",
                table: "act_cases",
                column: "EscalateAt");

            migrationBuilder.CreateIndex(
                name: "IX_act_cases_WorkspaceId_Customer",
                table: "act_cases",
                columns: new[] { "WorkspaceId", "Customer" });

            migrationBuilder.CreateIndex(
                name: "IX_act_cases_WorkspaceId_Number",
                table: "act_cases",
                columns: new[] { "WorkspaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_cases_WorkspaceId_OpenKey",
                table: "act_cases",
                columns: new[] { "WorkspaceId", "OpenKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_cases_WorkspaceId_State_DueAt",
                table: "act_cases",
                columns: new[] { "WorkspaceId", "State", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_case_agents");

            migrationBuilder.DropTable(
                name: "act_case_desks");

            migrationBuilder.DropTable(
                name: "act_case_entries");

            migrationBuilder.DropTable(
                name: "act_case_grants");

            migrationBuilder.DropTable(
                name: "act_case_links");

            migrationBuilder.DropTable(
                name: "act_case_mentions");

            migrationBuilder.DropTable(
                name: "act_case_questions");

            migrationBuilder.DropTable(
                name: "act_case_rules");

            migrationBuilder.DropTable(
                name: "act_case_signals");

            migrationBuilder.DropTable(
                name: "act_case_views");

            migrationBuilder.DropTable(
                name: "act_cases");
        }
    }
}
