using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RecoveryAndTeam : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "act_coaching",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Agent = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Goal = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Observation = table.Column<string>(type: "text", nullable: false),
                    Signals = table.Column<string>(type: "text", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SetBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    SetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    DoneBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Comment = table.Column<string>(type: "text", nullable: true),
                    CommentedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RemindedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_coaching", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_recovery_contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_recovery_contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_recovery_desks",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Ways = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_recovery_desks", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "act_recovery_letters",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_recovery_letters", x => new { x.WorkspaceId, x.Kind, x.Language });
                });

            migrationBuilder.CreateTable(
                name: "act_review_invitations",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_review_invitations", x => new { x.WorkspaceId, x.Customer });
                });

            migrationBuilder.CreateTable(
                name: "act_team_letters",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Account = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_team_letters", x => new { x.WorkspaceId, x.Account });
                });

            migrationBuilder.CreateTable(
                name: "act_win_back_members",
                columns: table => new
                {
                    WinBackId = table.Column<Guid>(type: "uuid", nullable: false),
                    Customer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    LeftAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    HeldOut = table.Column<bool>(type: "boolean", nullable: false),
                    MailId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_win_back_members", x => new { x.WinBackId, x.Customer });
                });

            migrationBuilder.CreateTable(
                name: "act_win_backs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkspaceId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LeftWhere = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    BackWhere = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    HoldOut = table.Column<int>(type: "integer", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_win_backs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_coaching_DueOn",
                table: "act_coaching",
                column: "DueOn");

            migrationBuilder.CreateIndex(
                name: "IX_act_coaching_WorkspaceId_Agent",
                table: "act_coaching",
                columns: new[] { "WorkspaceId", "Agent" });

            migrationBuilder.CreateIndex(
                name: "IX_act_recovery_contacts_WorkspaceId_Customer_At",
                table: "act_recovery_contacts",
                columns: new[] { "WorkspaceId", "Customer", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_act_recovery_contacts_WorkspaceId_Outcome",
                table: "act_recovery_contacts",
                columns: new[] { "WorkspaceId", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_act_team_letters_NextAt",
                table: "act_team_letters",
                column: "NextAt");

            migrationBuilder.CreateIndex(
                name: "IX_act_win_back_members_WorkspaceId_Customer",
                table: "act_win_back_members",
                columns: new[] { "WorkspaceId", "Customer" });

            migrationBuilder.CreateIndex(
                name: "IX_act_win_backs_WorkspaceId_Number",
                table: "act_win_backs",
                columns: new[] { "WorkspaceId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_coaching");

            migrationBuilder.DropTable(
                name: "act_recovery_contacts");

            migrationBuilder.DropTable(
                name: "act_recovery_desks");

            migrationBuilder.DropTable(
                name: "act_recovery_letters");

            migrationBuilder.DropTable(
                name: "act_review_invitations");

            migrationBuilder.DropTable(
                name: "act_team_letters");

            migrationBuilder.DropTable(
                name: "act_win_back_members");

            migrationBuilder.DropTable(
                name: "act_win_backs");
        }
    }
}
