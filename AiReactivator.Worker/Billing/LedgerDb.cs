using AiReactivator.Worker.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AiReactivator.Worker.Billing;

/// <summary>The Worker's own database: money, fingerprints of what was paid for, and the journal of runs. No data of any base.</summary>
internal sealed class LedgerDb(DbContextOptions<LedgerDb> options) : DbContext(options)
{
    public DbSet<AccountRecord> Accounts => Set<AccountRecord>();

    public DbSet<EntryRecord> Entries => Set<EntryRecord>();

    public DbSet<ReservationRecord> Reservations => Set<ReservationRecord>();

    public DbSet<PaidContentRecord> PaidContents => Set<PaidContentRecord>();

    public DbSet<SecretRecord> Secrets => Set<SecretRecord>();

    public DbSet<JournalRecord> Journal => Set<JournalRecord>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot compare DateTimeOffset: milliseconds since 1970 can be compared, and read by eye.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccountRecord>().HasKey(account => account.Id);

        var entries = modelBuilder.Entity<EntryRecord>();
        entries.HasKey(entry => entry.Id);
        entries.HasIndex(entry => entry.Run).IsUnique();
        entries.HasIndex(entry => new { entry.Account, entry.Id });

        var reservations = modelBuilder.Entity<ReservationRecord>();
        reservations.HasKey(reservation => reservation.Run);
        reservations.HasIndex(reservation => reservation.Account);

        var paid = modelBuilder.Entity<PaidContentRecord>();
        paid.HasKey(content => content.Id);
        paid.HasIndex(content => new { content.Account, content.Content, content.PaidAt });

        modelBuilder.Entity<SecretRecord>().HasKey(secret => secret.Name);

        var journal = modelBuilder.Entity<JournalRecord>();
        journal.HasKey(record => record.Run);
        journal.HasIndex(record => record.CreatedAt);
        journal.HasIndex(record => record.Reference);
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        time => time.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
