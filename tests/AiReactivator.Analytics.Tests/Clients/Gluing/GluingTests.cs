using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Tests.Intake.Raw;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

public sealed class GluingTests
{
    private const string Tail = ";Товар;100;30;14.07.2021";

    [Fact]
    public void A_chain_over_phone_and_mail_is_one_client() => Assert.Equal(
        1,
        Clients("Анна;89161234501;a@x.ru", "Анна П.;89161234502;a@x.ru", "А. Петрова;8 916 123 45 02;", "Анна;;A@X.ru"));

    [Fact]
    public void Equal_names_with_other_contacts_are_other_clients() => Assert.Equal(2, Clients("Анна;89161234501;", "Анна;89161234502;"));

    [Fact]
    public void A_filler_glues_nobody() => Assert.Equal(
        3,
        Clients("Анна;12345678900;a@x.ru", "ООО Вект;12345678900;b@x.ru", "Иван;12345678900;c@x.ru"));

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 5)]
    public void A_phone_of_five_mails_and_five_names_glues_nobody_and_of_four_glues_all(int people, int clients) => Assert.Equal(
        clients,
        Clients([.. Enumerable.Range(1, people).Select(i => $"Сотрудник {i};84950000099;staff{i}@corp.ru")]));

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 5)]
    public void A_mail_of_five_phones_and_five_names_glues_nobody(int people, int clients) => Assert.Equal(
        clients,
        Clients([.. Enumerable.Range(1, people).Select(i => $"Сотрудник {i};8916123450{i};zakaz@corp.ru")]));

    [Fact]
    public void One_lady_with_six_phones_stays_one_client() => Assert.Equal(
        1,
        Clients([.. Enumerable.Range(1, 6).Select(i => $"Одна Дама;8916000003{i};one@x.ru")]));

    [Fact]
    public void Rows_with_a_shared_contact_only_are_grouped_by_contact_and_name()
    {
        string[] staff = [.. Enumerable.Range(1, 5).Select(i => $"Сотрудник {i};84950000099;staff{i}@corp.ru")];
        Assert.Equal(7, Clients([.. staff, "Секретарь;84950000099;", "секретарь;8 495 000-00-99;", "Охрана;84950000099;"]));
    }

    [Fact]
    public void A_row_of_two_shared_contacts_goes_by_contact_and_name()
    {
        string[] staff = [.. Enumerable.Range(1, 5).Select(i => $"Сотрудник {i};84950000099;staff{i}@corp.ru")];
        string[] buyers = [.. Enumerable.Range(1, 5).Select(i => $"Покупатель {i};8916123450{i};zakaz@corp.ru")];

        // «Дежурный» has nothing but the two: three rows, two names, no bridge to anybody else.
        Assert.Equal(12, Clients([.. staff, .. buyers, "Дежурный;84950000099;zakaz@corp.ru", "Дежурный;84950000099;", "Охрана;;zakaz@corp.ru"]));
    }

    [Fact]
    public void The_report_counts_joins_and_shared_contacts()
    {
        string[] staff = [.. Enumerable.Range(1, 5).Select(i => $"Сотрудник {i};84950000099;staff{i}@corp.ru")];
        var report = LocalFile.Normalize(Rows([.. staff, "Анна;89161234501;a@x.ru", "Анна;89161234501;", "Анна;;a@x.ru"])).Base.Gluing!;

        Assert.Equal(new GluingReport(6, 1, 1, 1, 0), report);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20261122)]
    public void Order_of_rows_changes_neither_partition_nor_sums(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 3000).Select(i =>
        {
            // Few contacts and many rows: chains, shared contacts and singles all appear.
            var phone = random.Next(4) == 0 ? "" : $"8916{random.Next(random.Next(2) == 0 ? 8 : 900):0000000}";
            var mail = random.Next(4) == 0 ? "" : $"m{random.Next(900)}@x.ru";
            return $"Имя {random.Next(40)};{phone};{mail};Товар;{i + 1};{random.Next(900)};14.07.2021";
        }).ToArray();
        var shuffled = rows.ToArray();
        random.Shuffle(shuffled);

        Assert.Equal(Partition(rows), Partition(shuffled));
    }

    /// <summary>Each client as the sum of its rows and its contacts: rows have different sums, so equal partitions have equal lists.</summary>
    private static List<string> Partition(string[] rows)
    {
        var local = LocalFile.Normalize(rows);
        var clients = local.Base.Clients!;
        return
        [
            .. Enumerable.Range(0, clients.Count)
                .Select(c => $"{clients.Revenue[c]} {clients.Transactions[c]} "
                    + string.Join(',', clients.Phones[clients.PhoneStart[c]..clients.PhoneStart[c + 1]].Select(p => local.Contacts.Phones[p]).Order())
                    + string.Join(',', clients.Emails[clients.EmailStart[c]..clients.EmailStart[c + 1]].Select(e => local.Contacts.Emails[e]).Order()))
                .Order(),
        ];
    }

    private static int Clients(params string[] contacts) => LocalFile.Normalize(Rows(contacts)).Base.Intake.UniqueClients;

    private static IEnumerable<string> Rows(params string[] contacts) => contacts.Select(contact => contact + Tail);
}
