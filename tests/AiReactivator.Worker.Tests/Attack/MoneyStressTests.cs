using System.Net;
using System.Net.Http.Json;
using AiReactivator.Contract;
using AiReactivator.Worker.Billing;
using AiReactivator.Worker.Runs;
using AiReactivator.Worker.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Many tabs at once that upload, look, cancel, wipe and cut by a seed: however it ends, the books are right.</summary>
public sealed class MoneyStressTests
{
    private const int Start = 260;
    private static readonly int[] Sizes = [40, 50, 60, 70, 200];
    private static readonly byte[][] Contents = [.. Sizes.Select((size, i) => BaseStream.Of(size, seed: 10 + i, purchases: 2))];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Books_are_right_after_everything_at_once(int seed)
    {
        using var host = WorkerHost.Start(("Billing:DemoBalance", Start.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Runs:PerAccount", "100"));
        var opened = new System.Collections.Concurrent.ConcurrentBag<(Guid Run, int Content, bool Cut)>();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(tab => Task.Run(() => TabAsync(host, new Random((seed * 1000) + tab), tab, opened))));

        using var caller = host.Caller();
        var balance = await SettledAsync(host, caller);
        await using var db = await host.Services.GetRequiredService<IDbContextFactory<LedgerDb>>().CreateDbContextAsync();
        var entries = await db.Entries.ToListAsync();
        var charges = entries.Where(entry => entry.Kind == EntryKind.Charge).ToList();
        Assert.Equal(0, balance.Reserved);
        Assert.True(balance.Total >= 0, $"{balance}");
        Assert.Equal(balance.Total, entries.Sum(entry => entry.Amount));
        Assert.Equal(Start, balance.Total - charges.Sum(charge => charge.Amount));
        Assert.All(entries, entry => Assert.True(entry.BalanceAfter >= 0));
        Assert.Equal(charges.Count, charges.Select(charge => charge.Run).Distinct().Count());
        // Whoever saw results has an entry, and all looks at a content together cost no more than the whole of it.
        Assert.Empty(opened.Select(run => (Guid?)run.Run).Except(entries.Select(entry => entry.Run)));
        var paid = await db.PaidContents.ToListAsync();
        Assert.Equal(-charges.Sum(charge => charge.Amount), paid.Sum(look => look.Price));
        foreach (var looks in paid.GroupBy(look => Convert.ToHexString(look.Content)))
        {
            Assert.True(looks.Sum(look => look.Price) <= looks.Max(look => look.Whole), string.Join(", ", looks.Select(look => $"{look.Cut} {look.Clients} of {look.Whole} for {look.Price}")));
        }

        // The same content is one content, however many tabs sent it.
        foreach (var runs in opened.GroupBy(run => run.Content))
        {
            var spent = charges.Where(charge => runs.Any(run => run.Run == charge.Run)).Sum(charge => -charge.Amount);
            Assert.True(spent <= Sizes[runs.Key], $"content {runs.Key} cost {spent} of {Sizes[runs.Key]}");
        }
    }

    private static async Task TabAsync(WorkerHost host, Random random, int tab, System.Collections.Concurrent.ConcurrentBag<(Guid, int, bool)> opened)
    {
        using var caller = host.Caller(session: $"tab {tab}");
        for (var turn = 0; turn < 3; turn++)
        {
            var content = random.Next(Contents.Length);
            var made = await caller.CreateAsync();
            var sending = caller.PutAsync(made.Run, Contents[content]);
            if (random.Next(4) == 0)
            {
                using var twice = await caller.PutAsync(made.Run, Contents[content]);
            }

            var acts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => ActAsync(caller, made, random.Next(6), random.Next(120))).ToList();
            using var sent = await sending;
            var cut = await LookAsync(caller, made.Run, random.Next(3) == 0);
            await Task.WhenAll(acts);
            if (cut is { } seen)
            {
                opened.Add((made.Run, content, seen));
            }

            if (random.Next(2) == 0)
            {
                using var wiped = await caller.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret));
            }
        }
    }

    private static async Task ActAsync(WorkerCaller caller, CreateRunResponse made, int act, int wait)
    {
        await Task.Delay(wait);
        using var answer = act switch
        {
            0 => await caller.PostAsync(made.Run, "cancel"),
            1 => await caller.PostAsync(made.Run, "wipe", new WipeRunRequest(made.Secret)),
            2 => await caller.PostAsync(made.Run, "report"),
            3 => await caller.PostAsync(made.Run, "continue", new ContinueRunRequest(ClientCut.None)),
            _ => await caller.Http.GetAsync(new Uri($"/runs/{made.Run}/dashboards/overview", UriKind.Relative)),
        };
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
    }

    /// <returns>Null where no results were seen; true where they were those of a cut.</returns>
    private static async Task<bool?> LookAsync(WorkerCaller caller, Guid run, bool cuts)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            using var answer = await caller.Http.GetAsync(new Uri($"/runs/{run}", UriKind.Relative));
            var snapshot = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<RunSnapshot>(WorkerCaller.Json) : null;
            switch (snapshot?.State)
            {
                case null or RunState.Cancelled or RunState.Failed or RunState.Created:
                    return null;
                case RunState.AwaitingDecision when !cuts:
                    return null;
                case RunState.AwaitingDecision:
                    using (await caller.PostAsync(run, "continue", new ContinueRunRequest(ClientCut.MostValuable)))
                    {
                    }

                    cuts = false;
                    break;
                case RunState.Reporting or RunState.Completed:
                    var looks = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => caller.Http.GetAsync(new Uri($"/runs/{run}/dashboards/sales", UriKind.Relative))));
                    Assert.DoesNotContain(looks, look => look.StatusCode == HttpStatusCode.InternalServerError);
                    return looks.Any(look => look.StatusCode == HttpStatusCode.OK) ? snapshot.Charge!.Clients < (snapshot.Clients ?? 0) : null;
            }

            await Task.Delay(20);
        }

        Assert.Fail("A run hangs");
        return null;
    }

    /// <summary>Every tab is closed: what nobody opened is given back.</summary>
    private static async Task<Balance> SettledAsync(WorkerHost host, WorkerCaller caller)
    {
        var ending = host.Services.GetRequiredService<RunEnding>();
        foreach (var run in host.Runs.All)
        {
            await ending.WipeAsync(run);
        }

        for (var tries = 0; tries < 100 && (await caller.BalanceAsync()).Reserved > 0; tries++)
        {
            await Task.Delay(25);
        }

        return await caller.BalanceAsync();
    }
}
