using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Tests.Checks;
using AiReactivator.Worker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Many tabs at once glue, go on twice, cut, cancel and wipe while their runs wait for a look, by a seed: the books are right, and nobody saw more than was paid.</summary>
public sealed class ReviewStressTests
{
    private const int Start = 150;
    private const int Groups = 8;
    private static readonly int[] People = [6, 9];
    private static readonly byte[][] Contents = [.. People.Select(people => SharedPhoneStream.Of(people, Groups))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Books_are_right_whatever_is_decided_at_once(int seed)
    {
        using var host = WorkerHost.Start(("Billing:DemoBalance", Start.ToString(CultureInfo.InvariantCulture)), ("Runs:PerAccount", "100"));
        var opened = new ConcurrentBag<(Guid Run, string Content, int Clients)>();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(tab => Task.Run(() => TabAsync(host, new Random((seed * 1000) + tab), tab, opened))));

        using var caller = host.Caller();
        foreach (var run in host.Runs.All)
        {
            await host.Services.GetRequiredService<RunEnding>().WipeAsync(run);
        }

        for (var tries = 0; tries < 100 && (await caller.BalanceAsync()).Reserved > 0; tries++)
        {
            await Task.Delay(25);
        }

        var balance = await caller.BalanceAsync();
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LedgerDb>>().CreateDbContextAsync();
        var entries = await db.Entries.ToListAsync();
        Assert.Equal(0, balance.Reserved);
        Assert.Equal(balance.Total, entries.Sum(entry => entry.Amount));
        Assert.All(entries, entry => Assert.True(entry.BalanceAfter >= 0));
        Assert.Empty(opened.Select(run => (Guid?)run.Run).Except(entries.Select(entry => entry.Run)));
        Assert.NotEmpty(opened);
        // What was paid for a content covers the fullest look at it, and never more than its fullest view.
        var paid = (await db.PaidContents.ToListAsync()).GroupBy(paid => Convert.ToHexString(paid.Content)).ToDictionary(content => content.Key);
        Assert.All(opened, look => Assert.InRange(look.Clients, 1, paid[look.Content].Sum(part => part.Price)));
        Assert.All(paid.Values, content => Assert.True(content.Sum(part => part.Price) <= content.Max(part => part.Whole)));
        Assert.Equal(Start - balance.Total, paid.Values.Sum(content => content.Sum(part => part.Price)));
    }

    private static async Task TabAsync(WorkerHost host, Random random, int tab, ConcurrentBag<(Guid, string, int)> opened)
    {
        using var caller = host.Caller(session: $"tab {tab}");
        for (var turn = 0; turn < 3; turn++)
        {
            var made = await caller.CreateAsync(WorkerCaller.Request() with { Review = ReviewMode.Always, Gluing = random.Next(3) == 0 ? Rules(random) : null });
            using var sent = await caller.PutAsync(made.Run, Contents[random.Next(Contents.Length)]);
            await caller.UntilAsync(made.Run, snapshot => snapshot.State is not (RunState.Receiving or RunState.Queued or RunState.Normalizing));
            var content = Convert.ToHexString(host.Runs.Find(made.Run)!.Fingerprint!);
            var acts = Enumerable.Range(0, random.Next(2, 7)).Select(_ => ActAsync(caller, made, random.Next(10), random.Next(60), Rules(random))).ToList();
            await Task.WhenAll(acts);
            if (await LookAsync(caller, made.Run) is { } clients)
            {
                opened.Add((made.Run, content, clients));
            }
        }
    }

    private static GluingRules Rules(Random random)
    {
        var edits = Enumerable.Range(0, random.Next(6)).Select(_ => new GluingEdit(
            (GluingEditKind)random.Next(4),
            new ContactNumber(random.Next(2) == 0, random.Next(60)),
            random.Next(3) == 0 ? null : random.Next(60),
            random.Next(3) == 0 ? null : new ContactNumber(random.Next(2) == 0, random.Next(60)),
            random.Next(3) == 0 ? null : random.Next(60)));
        return new GluingRules(random.Next(2, 12), random.Next(2, 12), [.. edits]);
    }

    private static async Task ActAsync(WorkerCaller caller, CreateRunResponse made, int act, int wait, GluingRules rules)
    {
        await Task.Delay(wait);
        using var answer = act switch
        {
            0 => await caller.PostAsync(made.Run, "cancel"),
            1 => await caller.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret)),
            2 or 3 => await caller.PostAsync(made.Run, "continue", new ContinueRunRequest(ClientCut.None)),
            4 or 5 => await caller.PostAsync(made.Run, "continue", new ContinueRunRequest((ClientCut)(1 + (wait % 2)))),
            6 => await caller.Http.GetAsync(new Uri($"/runs/{made.Run}/clients/contacts", UriKind.Relative)),
            _ => await caller.PostAsync(made.Run, "gluing", rules),
        };
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    /// <returns>Clients that were seen; null where none were.</returns>
    private static async Task<int?> LookAsync(WorkerCaller caller, Guid run)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}", UriKind.Relative));
            var snapshot = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<RunSnapshot>(WorkerCaller.Json) : null;
            if (snapshot?.State is null or RunState.Cancelled or RunState.Failed or RunState.AwaitingDecision)
            {
                return null;
            }

            if (snapshot.State is RunState.Reporting or RunState.Completed)
            {
                using var look = await caller.Http.GetAsync(new Uri($"/runs/{run}/dashboards/sales", UriKind.Relative));
                Assert.NotEqual(HttpStatusCode.InternalServerError, look.StatusCode);
                return look.StatusCode == HttpStatusCode.OK ? snapshot.Charge!.Clients : null;
            }

            await Task.Delay(20);
        }

        Assert.Fail("A run hangs");
        return null;
    }
}
