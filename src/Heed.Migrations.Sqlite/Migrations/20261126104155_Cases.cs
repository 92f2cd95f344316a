using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Sqlite.Migrations
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
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Units = table.Column<string>(type: "TEXT", nullable: false),
                    Away = table.Column<bool>(type: "INTEGER", nullable: false),
                    MostOpen = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_agents", x => new { x.WorkspaceId, x.Account });
                });

            migrationBuilder.CreateTable(
                name: "act_case_desks",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_desks", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "act_case_entries",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_entries", x => new { x.CaseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "act_case_grants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Cents = table.Column<long>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Settled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_grants", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_case_links",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OtherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_links", x => new { x.CaseId, x.OtherId });
                });

            migrationBuilder.CreateTable(
                name: "act_case_mentions",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_mentions", x => new { x.CaseId, x.Account });
                });

            migrationBuilder.CreateTable(
                name: "act_case_questions",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Solved = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_questions", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "act_case_rules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sources = table.Column<string>(type: "TEXT", nullable: false),
                    Where = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Routing = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours = table.Column<double>(type: "REAL", nullable: true),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Active = table.Column<bool>(type: "INTEGER", nullable: false),
                    Editions = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_rules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_case_signals",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HappenedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_signals", x => new { x.WorkspaceId, x.SignalId, x.RuleId });
                });

            migrationBuilder.CreateTable(
                name: "act_case_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_case_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RuleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    OpenedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AllowedHours = table.Column<double>(type: "REAL", nullable: true),
                    CountsFrom = table.Column<long>(type: "INTEGER", nullable: false),
                    Pauses = table.Column<string>(type: "TEXT", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EscalateAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Escalations = table.Column<int>(type: "INTEGER", nullable: false),
                    Relays = table.Column<int>(type: "INTEGER", nullable: false),
                    Reopenings = table.Column<int>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Action = table.Column<string>(type: "TEXT", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimCents = table.Column<long>(type: "INTEGER", nullable: true),
                    Regulated = table.Column<bool>(type: "INTEGER", nullable: false),
                    MergedInto = table.Column<int>(type: "INTEGER", nullable: true),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
