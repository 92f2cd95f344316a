using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OwnMeasuresAndBridges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "readings_bridges",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OldSource = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    OldField = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DeclaredAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DeclaredBy = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings_bridges", x => new { x.WorkspaceId, x.Source, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "readings_measures",
                columns: table => new
                {
                    WorkspaceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", nullable: false),
                    DefinedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DefinedBy = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings_measures", x => new { x.WorkspaceId, x.Id, x.Version });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "readings_bridges");

            migrationBuilder.DropTable(
                name: "readings_measures");
        }
    }
}
