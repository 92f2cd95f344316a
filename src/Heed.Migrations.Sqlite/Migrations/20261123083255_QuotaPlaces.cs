using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class QuotaPlaces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "listen_quota_places",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Survey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Quota = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Response = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_listen_quota_places", x => new { x.WorkspaceId, x.Survey, x.Quota, x.Response });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "listen_quota_places");
        }
    }
}
