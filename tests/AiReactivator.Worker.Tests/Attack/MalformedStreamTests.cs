using System.IO.Compression;
using System.Text;
using AiReactivator.Contract;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Attack;

/// <summary>Streams that our script cannot have written: each ends as a failure with a code and a reference, soon and without much memory.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class MalformedStreamTests : IClassFixture<MalformedStreamTests.Host>
{
    private const string Good = "2;;n0p;p0m;e0;Товар;100;01.02.2024\n";
    private const string Header = BaseStream.Header + "\n";
    private const long Most = 300_000_000;

    private readonly Host host;

    public MalformedStreamTests(Host host) => this.host = host;

    public static TheoryData<string, string> Streams => new()
    {
        { "nothing", "" },
        { "a header only", Header },
        { "no header", Good },
        { "binary", "\0\u0001\u0002\0\0\n\0\0" },
        { "a far contact number", Header + "2;;n2000000000p;p0m;e0;Товар;100;01.02.2024\n" },
        { "a far phone", Header + "2;;n0p;p2147483647m;e0;Товар;100;01.02.2024\n" },
        { "a far e-mail", Header + "2;;n0p;p0m;e2000000000;Товар;100;01.02.2024\n" },
        { "a number beyond int", Header + "2;;n99999999999p;p0m;e0;Товар;100;01.02.2024\n" },
        { "a negative number", Header + "2;;n-1p;p-5m;e0;Товар;100;01.02.2024\n" },
        { "a plus", Header + "2;;n+1p;p0m;e0;Товар;100;01.02.2024\n" },
        { "a name in the open", Header + "2;;Иван;p0m;e0;Товар;100;01.02.2024\n" },
        { "a phone in the open", Header + "2;;n0p;+79161234567;e0;Товар;100;01.02.2024\n" },
        { "an absurd line", Header + "99999999999;;n0p;p0m;e0;Товар;100;01.02.2024\n" },
        { "a negative line", Header + "-7;;n0p;p0m;e0;Товар;100;01.02.2024\n" },
        { "no line", Header + ";;n0p;p0m;e0;Товар;100;01.02.2024\n" },
        { "an unknown error", Header + "2;E_WHATEVER;;;;;;\n" },
        { "a short row", Header + "2;;n0p\n" },
        { "a long row", Header + "2;;n0p;p0m;e0;Товар;100;01.02.2024;;;;;\n" },
        { "an open quote", Header + "2;;n0p;p0m;e0;\"Товар;100;01.02.2024\n" + Good },
        { "letters after a quote", Header + "2;;n0p;p0m;e0;\"Товар\"x;100;01.02.2024\n" },
        { "columns twice", "line;error;name;phone;phone;email;product;amount;date\n2;;n0p;p0m;p1m;e0;Товар;100;01.02.2024\n" },
        { "16 384 columns", "line;error;" + string.Join(';', Enumerable.Range(0, 16_384).Select(i => "c" + i)) + "\n" },
        { "1 000 000 columns", new string(';', 1_000_000) + "\n" + Good },
        { "a record of 3 MB", Header + "2;;n0p;p0m;e0;" + new string('x', 3_000_000) + ";100;01.02.2024\n" },
        { "a header of 3 MB", new string('x', 3_000_000) + "\n" },
        { "lone surrogates and marks", "\ufeff" + Header + "2;;n0p;p0m;e0;\u202e\u0000;1e400;31.02.0000\n" },
        { "amounts beyond all", Header + string.Concat(Enumerable.Range(2, 50).Select(i => $"{i};;n0p;p0m;e0;Товар;999999999999999999999999999;01.02.2024\n")) },
        { "dates beyond all", Header + "2;;n0p;p0m;e0;Товар;100;99.99.99999\n" },
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public Task Text_that_we_never_write_fails_in_plain_words(string what, string text) => EndsAsync(what, BaseStream.Pack(text));

    [Fact]
    public Task Bad_utf8_ends() => EndsAsync("bad utf-8", PackBytes([.. Encoding.UTF8.GetBytes(Header + "2;;n0p;p0m;e0;"), 0xff, 0xfe, 0xc0, 0x80, .. ";100;01.02.2024\n"u8]));

    [Fact]
    public Task Sums_that_overflow_end() => EndsAsync("overflow", BaseStream.Pack(
        Header + string.Concat(Enumerable.Range(2, 300).Select(i => $"{i};;n0p;p0m;e0;Товар;92233720368547758;01.02.2024\n"))));

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Turnover_beyond_all_sums_fails_and_is_never_wrong(int clients) => Assert.Equal(RunState.Failed, await EndsAsync("the largest sums", BaseStream.Pack(
        Header + string.Concat(Enumerable.Range(2, 95_000).Select(i => $"{i};;n{i % clients}p;p{i % clients}m;e{i % clients};Товар;999999999999,99;{1 + (i % 28):00}.02.2024\n")))));

    [Fact]
    public Task Distinct_far_numbers_within_the_slack_end() => EndsAsync("slack", BaseStream.Pack(
        Header + string.Concat(Enumerable.Range(2, 300).Select(i => $"{i};;n{4000 + i}p;p{4000 + i}m;e{4000 + i};Товар;100;01.02.2024\n"))));

    private async Task<RunState> EndsAsync(string what, byte[] body)
    {
        using var caller = host.Worker.Caller(session: Guid.NewGuid().ToString());
        var run = (await caller.CreateAsync()).Run;
        var before = GC.GetTotalAllocatedBytes();
        using var answer = await caller.PutAsync(run, body);
        RunSnapshot end;
        for (var tries = 0; ; tries++)
        {
            end = await caller.SnapshotAsync(run);
            if (end.State is RunState.Failed or RunState.Completed)
            {
                break;
            }

            Assert.True(tries < 200, $"{what}: hangs in {end.State}");
            await Task.Delay(25);
        }

        var allocated = GC.GetTotalAllocatedBytes() - before;
        Assert.True(allocated < Most, $"{what}: allocated {allocated}");
        if (end.State == RunState.Failed)
        {
            Assert.NotEmpty(end.Failure!.Code);
            Assert.NotEmpty(end.Failure.Reference);
        }

        return end.State;
    }

    private static byte[] PackBytes(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public sealed class Host : IDisposable
    {
        internal WorkerHost Worker { get; } = WorkerHost.Start();

        public void Dispose() => Worker.Dispose();
    }
}
