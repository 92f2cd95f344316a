using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PromisesAndInitiatives : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Outdated",
                table: "listen_surveys",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Outdated",
                table: "listen_survey_revisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "act_initiatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Closing = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_initiatives", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_promise_entries",
                columns: table => new
                {
                    PromiseId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_act_promise_entries", x => new { x.PromiseId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "act_promise_questions",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    PromiseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_promise_questions", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "act_promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Whom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Promiser = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    FromUnit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Deliverer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CaseId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaseNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Signal = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    BreaksAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Moves = table.Column<int>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    AnsweredRound = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AskAgainAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RemindAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Overdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    NextAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_promises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_initiative_entries",
                columns: table => new
                {
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_initiative_entries", x => new { x.InitiativeId, x.Number });
                    table.ForeignKey(
                        name: "FK_act_initiative_entries_act_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "act_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "act_initiative_told",
                columns: table => new
                {
                    InitiativeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Customer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    MailId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_initiative_told", x => new { x.InitiativeId, x.Customer });
                    table.ForeignKey(
                        name: "FK_act_initiative_told_act_initiatives_InitiativeId",
                        column: x => x.InitiativeId,
                        principalTable: "act_initiatives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_initiative_told_WorkspaceId_InitiativeId_At",
                table: "act_initiative_told",
                columns: new[] { "WorkspaceId", "InitiativeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_act_initiatives_WorkspaceId",
                table: "act_initiatives",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_act_promise_entries_Published",
                table: "act_promise_entries",
                column: "Published");

            migrationBuilder.CreateIndex(
                name: "IX_act_promise_entries_WorkspaceId_Id",
                table: "act_promise_entries",
                columns: new[] { "WorkspaceId", "Id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_promise_questions_PromiseId",
                table: "act_promise_questions",
                column: "PromiseId");

            migrationBuilder.CreateIndex(
                name: "IX_act_promises_CaseId",
                table: "act_promises",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_act_promises_NextAt",
                table: "act_promises",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_act_promises_WorkspaceId_Customer",
                table: "act_promises",
                columns: new[] { "WorkspaceId", "Customer" });

            migrationBuilder.CreateIndex(
                name: "IX_act_promises_WorkspaceId_Number",
                table: "act_promises",
                columns: new[] { "WorkspaceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_promises_WorkspaceId_State_DueAt",
                table: "act_promises",
                columns: new[] { "WorkspaceId", "State", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_initiative_entries");

            migrationBuilder.DropTable(
                name: "act_initiative_told");

            migrationBuilder.DropTable(
                name: "act_promise_entries");

            migrationBuilder.DropTable(
                name: "act_promise_questions");

            migrationBuilder.DropTable(
                name: "act_promises");

            migrationBuilder.DropTable(
                name: "act_initiatives");

            migrationBuilder.DropColumn(
                name: "Outdated",
                table: "listen_surveys");

            migrationBuilder.DropColumn(
                name: "Outdated",
                table: "listen_survey_revisions");
        }
    }
}
