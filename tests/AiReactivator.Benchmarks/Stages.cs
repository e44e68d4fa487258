using AiReactivator.Analytics;
using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Clients.Building;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Intake;
using AiReactivator.Analytics.Intake.Raw;
using AiReactivator.Analytics.Intake.Rows;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.Histories;
using AiReactivator.Analytics.Models.NextProduct;
using AiReactivator.Analytics.Models.Regular;
using AiReactivator.Analytics.Pipeline;

namespace AiReactivator.Benchmarks;

/// <summary>What <c>analyze</c> does with a file, stage by stage, each on the results of the one before; and the yardstick.</summary>
internal sealed class Stages
{
    readonly byte[] _file;
    readonly ForecastOptions _options = new();
    readonly Contacts _contacts;
    readonly RowTable _rows;
    readonly ClientTable _clients;
    readonly ClientMetrics _metrics;
    readonly ClientHistories _histories;
    readonly PurchaseModels _fits;
    readonly BaseForecast _forecast;
    readonly NextProductModel? _nextProduct;
    readonly AnalysisResult _result;
    readonly Outlook _outlook;
    readonly PastLessons? _lessons;

    public Stages(byte[] file)
    {
        _file = file;
        (_rows, _contacts) = Load();
        _clients = Glue();
        _metrics = Metrics();
        (_histories, _fits) = Fit();
        _outlook = Outlook.Of(_fits, _histories, _options.HorizonDays, CancellationToken.None)!;
        _lessons = Learn();
        _forecast = Forecaster.Run(_clients, _metrics, _options, CancellationToken.None);
        _nextProduct = NextProductTrainer.Fit(_clients, new NextProductOptions(), CancellationToken.None);
        _result = Dashboards();
    }

    /// <summary>The yardstick.</summary>
    public long Strings() => Yardstick.Strings(_file);

    /// <summary>Rows, checked, contacts numbered.</summary>
    public RowTable Read() => Load().Rows;

    /// <summary>Rows into clients.</summary>
    public ClientTable Glue()
    {
        var glued = RowGluing.Glue(ContactRows.Of(_rows), GluingRules.Default);
        return ClientTableBuilder.Build(_rows, glued.Clients, glued.Report.Clients, null, out _);
    }

    /// <summary>What is counted.</summary>
    public ClientMetrics Metrics() => ClientMetrics.Compute(_clients, null, CancellationToken.None);

    /// <summary>The purchase models of the whole base.</summary>
    public (ClientHistories Histories, PurchaseModels Fits) Fit()
    {
        var histories = ClientHistories.Of(_clients);
        var fits = PurchaseModels.Fit(histories.Repeats, CancellationToken.None);
        return (histories, EvenPauses.In(_clients) ? fits.WithRegular(histories.Repeats, RegularOptions.Seen, CancellationToken.None) : fits);
    }

    /// <summary>Models of the past cuts, and what they teach.</summary>
    public PastLessons? Learn() =>
        PastLessons.Of(
            _clients, _metrics.BaseCycle.Days, _clients.AnalysisDate.DayNumber - _metrics.BaseCycle.HistoryDays, EvenPauses.In(_clients), _options, CancellationToken.None);

    /// <summary>The forecast of every client by what was fitted and learnt.</summary>
    public ClientForecasts Predict()
    {
        var forecasts = new ClientForecasts(_clients.Count);
        var columns = BaseOutlook.Of(_histories, _outlook, _metrics, _options.HorizonDays, CancellationToken.None);
        Forecaster.Compose(_clients, _histories, columns, _lessons, _lessons?.Range, _metrics.BaseCycle.Days, _options, forecasts, CancellationToken.None);
        return forecasts;
    }

    /// <summary>What every client may buy next: learnt and answered.</summary>
    public int NextProduct()
    {
        var model = NextProductTrainer.Fit(_clients, new NextProductOptions(), CancellationToken.None)!;
        Span<NextProduct> next = stackalloc NextProduct[NextProductModel.Top];
        Span<NextProduct> unknown = stackalloc NextProduct[NextProductModel.Top];
        var named = 0;
        for (var client = 0; client < _clients.Count; client++)
        {
            named += model.Fill(client, next, unknown).Next;
        }

        return named;
    }

    /// <summary>The records of the tabs.</summary>
    public AnalysisResult Dashboards() => new(_clients, _metrics, _forecast, _nextProduct, new CalculationSettings());

    /// <summary>clients.csv and predictions.csv, side by side.</summary>
    public Task Write() => _result.WriteFilesAsync(_contacts, Stream.Null, Stream.Null, CancellationToken.None);

    (RowTable Rows, Contacts Contacts) Load()
    {
        using var rows = RawIntake.Open(new MemoryStream(_file), new RawIntakeOptions()).Rows!;
        var loader = new RowLoader(rows, int.MaxValue, null, 0);
        rows.Feed(() =>
        {
            while (loader.ReadRow())
            {
            }
        });
        loader.Finish([], OrderTotals.Lines);
        return (loader.Table, new Contacts(rows.Contacts));
    }

    sealed class Contacts(LocalContacts contacts) : IContactText
    {
        public string Name(int number) => contacts.Names[number];

        public string Phone(int number) => contacts.Phones[number];

        public string Email(int number) => contacts.Emails[number];
    }
}
