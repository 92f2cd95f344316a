using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "base_outbox",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Mail");

            migrationBuilder.AddColumn<string>(
                name: "SigningKey",
                table: "base_outbox",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "act_alert_desks",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    FalseAlarms = table.Column<double>(type: "REAL", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_alert_desks", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "act_alert_notices",
                columns: table => new
                {
                    RouteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AlertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_alert_notices", x => new { x.RouteId, x.AlertId });
                });

            migrationBuilder.CreateTable(
                name: "act_alert_routes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    SigningKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_alert_routes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_alert_watches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    Settings = table.Column<string>(type: "TEXT", nullable: false),
                    Paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Removed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WatchedTo = table.Column<int>(type: "INTEGER", nullable: false),
                    NewTimes = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_alert_watches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    WatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Matter = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FirstPeriod = table.Column<int>(type: "INTEGER", nullable: false),
                    LastPeriod = table.Column<int>(type: "INTEGER", nullable: false),
                    Better = table.Column<bool>(type: "INTEGER", nullable: false),
                    Severity = table.Column<int>(type: "INTEGER", nullable: false),
                    Numbers = table.Column<string>(type: "TEXT", nullable: false),
                    Latest = table.Column<string>(type: "TEXT", nullable: true),
                    RaisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SettledBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    SettledAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_alerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "act_alerts_seen",
                columns: table => new
                {
                    AlertId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Account = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_act_alerts_seen", x => new { x.AlertId, x.Account });
                    table.ForeignKey(
                        name: "FK_act_alerts_seen_act_alerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "act_alerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_act_alert_notices_AlertId",
                table: "act_alert_notices",
                column: "AlertId");

            migrationBuilder.CreateIndex(
                name: "IX_act_alert_notices_SentAt",
                table: "act_alert_notices",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_act_alert_routes_WorkspaceId",
                table: "act_alert_routes",
                column: "WorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_act_alert_watches_WorkspaceId_Origin",
                table: "act_alert_watches",
                columns: new[] { "WorkspaceId", "Origin" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_alerts_WatchId_LastPeriod",
                table: "act_alerts",
                columns: new[] { "WatchId", "LastPeriod" });

            migrationBuilder.CreateIndex(
                name: "IX_act_alerts_WorkspaceId_Matter_FirstPeriod",
                table: "act_alerts",
                columns: new[] { "WorkspaceId", "Matter", "FirstPeriod" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_act_alerts_WorkspaceId_State_RaisedAt",
                table: "act_alerts",
                columns: new[] { "WorkspaceId", "State", "RaisedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "act_alert_desks");

            migrationBuilder.DropTable(
                name: "act_alert_notices");

            migrationBuilder.DropTable(
                name: "act_alert_routes");

            migrationBuilder.DropTable(
                name: "act_alert_watches");

            migrationBuilder.DropTable(
                name: "act_alerts_seen");

            migrationBuilder.DropTable(
                name: "act_alerts");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "base_outbox");

            migrationBuilder.DropColumn(
                name: "SigningKey",
                table: "base_outbox");
        }
    }
}
