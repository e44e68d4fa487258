using AiReactivator.Analytics.Clients.Gluing;

namespace AiReactivator.Analytics.Tests.Clients.Gluing;

/// <summary>The rule of gluing as it is told, pair by pair of rows, without decisions about pairs: the yardstick of the quick one.</summary>
internal static class NaiveGluing
{
    /// <returns>For each row the first row of its client.</returns>
    public static int[] Partition(TestRows rows, GluingRules rules)
    {
        bool Shared(bool isPhone, int number) =>
            rules.Edits.LastOrDefault(edit => edit.Contact == new ContactNumber(isPhone, number))?.Kind switch
            {
                GluingEditKind.Lift => false,
                GluingEditKind.Guard => true,
                _ => Partners(rows, isPhone, number) >= rules.SharedPartners && Names(rows, isPhone, number) >= rules.SharedNames,
            };

        bool Glues(bool isPhone, int number) => number >= 0 && !Shared(isPhone, number);
        bool Alone(int row) => !Glues(true, rows.Phones[row]) && !Glues(false, rows.Emails[row]);
        bool SameKey(int a, int b) => (rows.Phones[a] == rows.Phones[b] && rows.Phones[a] >= 0) || (rows.Emails[a] == rows.Emails[b] && rows.Emails[a] >= 0);
        bool Joined(int a, int b) =>
            (rows.Phones[a] == rows.Phones[b] && Glues(true, rows.Phones[a]))
            || (rows.Emails[a] == rows.Emails[b] && Glues(false, rows.Emails[a]))
            || (Alone(a) && Alone(b) && SameKey(a, b) && rows.Names[a] == rows.Names[b]);

        var first = Enumerable.Repeat(-1, rows.Count).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            if (first[row] < 0)
            {
                Spread(row, row);
            }
        }

        return first;

        void Spread(int from, int leader)
        {
            first[from] = leader;
            for (var row = 0; row < rows.Count; row++)
            {
                if (first[row] < 0 && Joined(from, row))
                {
                    Spread(row, leader);
                }
            }
        }
    }

    private static int Partners(TestRows rows, bool isPhone, int number) => Beside(rows, isPhone, number, isPhone ? rows.Emails : rows.Phones);

    private static int Names(TestRows rows, bool isPhone, int number) => Beside(rows, isPhone, number, rows.Names);

    private static int Beside(TestRows rows, bool isPhone, int number, int[] values) =>
        Enumerable.Range(0, rows.Count).Where(row => (isPhone ? rows.Phones : rows.Emails)[row] == number && values[row] >= 0).Select(row => values[row]).Distinct().Count();
}
