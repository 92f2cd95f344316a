using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heed.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SavedAnswersResponse : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "Response",
                table: "listen_saved_answers",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "IX_listen_saved_answers_WorkspaceId_Response",
                table: "listen_saved_answers",
                columns: new[] { "WorkspaceId", "Response" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_listen_saved_answers_WorkspaceId_Response",
                table: "listen_saved_answers");

            migrationBuilder.DropColumn(
                name: "Response",
                table: "listen_saved_answers");
        }
    }
}
