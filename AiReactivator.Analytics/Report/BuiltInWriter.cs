namespace AiReactivator.Analytics.Report;

/// <summary>Writes a report by rules, without a model: every figure in it stands in a dashboard.</summary>
public static class BuiltInWriter
{
    /// <summary>One page: the summary, the health of the base, the money, whom to call, what more columns would open.</summary>
    public static ReportDocument Write(ReportFacts facts)
    {
        List<ReportSection> sections =
        [
            SummarySection.Write(facts),
            HealthSection.Write(facts),
            MoneySection.Write(facts),
        ];
        if (facts.Buyers > 0)
        {
            sections.Add(CallsSection.Write(facts));
        }

        if (ColumnsSection.Write(facts) is { } columns)
        {
            sections.Add(columns);
        }

        return new ReportDocument("Отчёт по клиентской базе", facts.Overview.Counters.AnalysisDate, sections);
    }
}
