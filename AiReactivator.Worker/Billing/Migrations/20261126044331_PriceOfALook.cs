using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AiReactivator.Worker.Billing.Migrations
{
    /// <inheritdoc />
    public partial class PriceOfALook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AllClients",
                table: "Reservations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "LeftOut",
                table: "Reservations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "LeftOutRows",
                table: "Reservations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Rules",
                table: "Reservations",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Standard",
                table: "Reservations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "LeftOut",
                table: "PaidContents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Price",
                table: "PaidContents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Rules",
                table: "PaidContents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Whole",
                table: "PaidContents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            // What was paid before was paid in full; how large a base was of which a cut was paid is not known, so the cut covers itself alone.
            migrationBuilder.Sql("UPDATE PaidContents SET Price = Clients, Whole = CASE Cut WHEN 'None' THEN Clients ELSE 2147483647 END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AllClients",
                table: "Reservations");

            migrationBuilder.DropColumn(
                name: "LeftOut",
                table: "Reservations");

            migrationBuilder.DropColumn(
                name: "LeftOutRows",
                table: "Reservations");

            migrationBuilder.DropColumn(
                name: "Rules",
                table: "Reservations");

            migrationBuilder.DropColumn(
                name: "Standard",
                table: "Reservations");

            migrationBuilder.DropColumn(
                name: "LeftOut",
                table: "PaidContents");

            migrationBuilder.DropColumn(
                name: "Price",
                table: "PaidContents");

            migrationBuilder.DropColumn(
                name: "Rules",
                table: "PaidContents");

            migrationBuilder.DropColumn(
                name: "Whole",
                table: "PaidContents");
        }
    }
}
