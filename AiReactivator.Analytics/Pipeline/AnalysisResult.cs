using AiReactivator.Analytics.Clients;
using AiReactivator.Analytics.Dashboards;
using AiReactivator.Analytics.Dashboards.Analysis;
using AiReactivator.Analytics.Dashboards.Finance;
using AiReactivator.Analytics.Dashboards.Overview;
using AiReactivator.Analytics.Dashboards.Sales;
using AiReactivator.Analytics.Exports;
using AiReactivator.Analytics.Metrics;
using AiReactivator.Analytics.Models.Forecasting;
using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Pipeline;

/// <summary>The result of stage 2: a record a tab, and the client table to ask pages and exports of. Safe for parallel readers.</summary>
public sealed class AnalysisResult
{
    readonly ClientTable _clients;
    readonly ClientMetrics _metrics;
    readonly ClientList _list;
    readonly ReasonBook _reasons;

    internal AnalysisResult(
        ClientTable clients, ClientMetrics metrics, BaseForecast forecast, NextProductModel? nextProduct, CalculationSettings calculation)
    {
        (_clients, _metrics, Forecast, NextProduct) = (clients, metrics, forecast, nextProduct);
        var outlooks = new ClientOutlooks(clients, metrics, forecast, nextProduct);
        _list = new ClientList(clients, metrics, outlooks);
        _reasons = new ReasonBook(clients, metrics, forecast);
        var (overview, sales, radar, finance) = ((OverviewDashboard?)null, (SalesDashboard?)null, (ChurnRadar?)null, (FinanceDashboard?)null);
        Parallel.Invoke(
            () => overview = OverviewDashboard.Of(clients, metrics, forecast, outlooks),
            () => sales = SalesDashboard.Of(clients, metrics, _list, forecast.Quality),
            () => radar = ChurnRadar.Of(clients, metrics, _reasons.Scores),
            () => finance = FinanceDashboard.Of(clients, metrics, forecast, calculation));
        (Overview, Sales, ChurnRadar, Finance) = (overview!, sales!, radar!, finance!);
        Missing = MissingColumns.Of(clients);
        Contacts = ContactMap.Of(clients);
    }

    /// <summary>Tab «Обзор».</summary>
    public OverviewDashboard Overview { get; }

    /// <summary>Tab «Менеджеру продаж».</summary>
    public SalesDashboard Sales { get; }

    /// <summary>«Радар причин оттока» of tab «Аналитика».</summary>
    public ChurnRadar ChurnRadar { get; }

    /// <summary>Tab «Финансы», and the money of «Обзор».</summary>
    public FinanceDashboard Finance { get; }

    /// <summary>What is expected of each client, and how far it can be trusted.</summary>
    public BaseForecast Forecast { get; }

    /// <summary>What each client may buy next; null where the file names no product.</summary>
    public NextProductModel? NextProduct { get; }

    /// <summary>Optional columns that the file does not have.</summary>
    public MissingColumns Missing { get; }

    /// <summary>Which contact numbers each client has.</summary>
    public ContactMap Contacts { get; }

    /// <summary>Names of exports: clients (the final CSV), calls (the call list).</summary>
    public static IReadOnlyList<string> ExportNames => ExportSheet.Names;

    /// <summary>Counts metrics, forecasts, then composes the dashboards.</summary>
    internal static AnalysisResult Of(ClientTable clients, AnalysisSettings settings, IProgress<StageProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new StageProgress(0, 0, clients.Count));

        // Next products ask nothing of the metrics: they are learnt beside them.
        var (metrics, nextProduct) = ((ClientMetrics?)null, (NextProductModel?)null);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellationToken },
            () => metrics = ClientMetrics.Compute(clients, settings.UsualCycleDays, cancellationToken),
            () => nextProduct = NextProductTrainer.Fit(clients, new NextProductOptions(), cancellationToken));
        progress?.Report(new StageProgress(0.3, 0, clients.Count));
        var forecast = Forecaster.Run(clients, metrics!, new ForecastOptions { HorizonDays = settings.HorizonDays, UsualCycleDays = settings.UsualCycleDays }, cancellationToken);
        progress?.Report(new StageProgress(0.9, 0, clients.Count));
        cancellationToken.ThrowIfCancellationRequested();
        var result = new AnalysisResult(clients, metrics!, forecast, nextProduct, settings.Calculation);
        progress?.Report(new StageProgress(1, 0, clients.Count));
        return result;
    }

    /// <summary>Why a client stands where they stand, and what would change it; null where there is no such number.</summary>
    public ClientReasons? ReasonsOf(int client) => _reasons.Of(client);

    /// <summary>A page of clients.</summary>
    public ClientPage Query(ClientQuery query) => _list.Page(query);

    /// <summary>The columns of an export that hold contact numbers, index → name, phone or email.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such export.</exception>
    public static IReadOnlyDictionary<int, string> ContactColumns(string export) => ExportSheet.ContactColumns(export);

    /// <summary>Streams the rows of an export that match the query: UTF-8 with BOM, «;», decimal comma, CRLF; contact cells are numbers as in docs/contract.md.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such export.</exception>
    public Task WriteExportAsync(string export, ClientQuery query, Stream output, CancellationToken cancellationToken) =>
        WriteExportAsync(export, query, contacts: null, output, cancellationToken);

    /// <summary>The same with the contacts filled in, for the command line on the user's own machine.</summary>
    public Task WriteExportAsync(string export, ClientQuery query, IContactText? contacts, Stream output, CancellationToken cancellationToken) =>
        WriteExportAsync(export, query, contacts, Question(NextProduct), output, cancellationToken);

    /// <summary>Writes predictions.csv with the contacts filled in, for the command line on the user's own machine.</summary>
    public Task WritePredictionsAsync(IContactText contacts, Stream output, CancellationToken cancellationToken) =>
        new PredictionsFile(_clients, Forecast, Question(NextProduct), contacts).WriteAsync(output, cancellationToken);

    /// <summary>Writes the final CSV and predictions.csv side by side: the model is asked once for both.</summary>
    public Task WriteFilesAsync(IContactText contacts, Stream final, Stream predictions, CancellationToken cancellationToken)
    {
        NextProductQuestion? question = NextProduct is null ? null : new NextProductAnswers(NextProduct, _clients.Count).Fill;
        return Task.WhenAll(
            Task.Run(() => WriteExportAsync(ExportSheet.Clients, new ClientQuery(), contacts, question, final, cancellationToken), cancellationToken),
            Task.Run(() => new PredictionsFile(_clients, Forecast, question, contacts).WriteAsync(predictions, cancellationToken), cancellationToken));
    }

    static NextProductQuestion? Question(NextProductModel? model) => model is null ? null : model.Fill;

    Task WriteExportAsync(
        string export, ClientQuery query, IContactText? contacts, NextProductQuestion? nextProduct, Stream output, CancellationToken cancellationToken) =>
        ExportSheet.Of(export, _clients, _metrics, Forecast, _reasons, nextProduct, contacts).WriteAsync(_list.Select(query), output, cancellationToken);
}
