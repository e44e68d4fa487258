using System.Text.Json;
using AiReactivator.Analytics.Clients.Gluing;
using AiReactivator.Analytics.Intake;
using AiReactivator.Contract;
using AiReactivator.Web.Runs;
using Bunit;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiReactivator.Web.Tests.Runs;

/// <summary>Messages between the page and the script, as the script writes and reads them.</summary>
public sealed class TabMessagesTests : BunitContext
{
    private static readonly JsonSerializerOptions Script = new(JsonSerializerDefaults.Web);

    [Theory]
    [InlineData("certain", FileMapping.Certain)]
    [InlineData("guessed", FileMapping.Guessed)]
    [InlineData("needed", FileMapping.Needed)]
    [InlineData("remembered", FileMapping.Remembered)]
    public void How_columns_were_found_is_read(string word, FileMapping mapping)
    {
        var json = $$"""{"rows":1,"bytes":2,"encoding":"utf-8","separator":";","emptyRows":0,"extraColumns":3,"columns":["phone"],"missing":[],"errors":[],"titleRows":4,"mapping":"{{word}}","unmapped":5}""";
        var file = JsonSerializer.Deserialize<FileSummary>(json, Script)!;
        Assert.Equal((4, mapping, 5), (file.TitleRows, file.Mapping, file.Unmapped));
        Assert.Equal(new MappingState(true, 2), JsonSerializer.Deserialize<MappingState>("""{"certain":true,"unmapped":2}""", Script));
    }

    [Theory]
    [InlineData(false, "start")]
    [InlineData(true, "resend")]
    public async Task All_settings_reach_the_script_in_the_words_of_the_contract(bool again, string call)
    {
        var run = Guid.NewGuid();
        var asked = JSInterop.Setup<StartAnswer>(invocation => invocation.Identifier == "AiReactivator." + call).SetResult(new(run, null));
        await using var tab = new Tab(JSInterop.JSRuntime, NullLogger<Tab>.Instance);
        var settings = StartSettings.Default with
        {
            AnalysisDate = new(2026, 5, 24),
            Review = ReviewMode.Always,
            DecimalMark = "dot",
            OrderTotals = OrderTotals.Once,
            LeftOutStatuses = ["Отказ"],
            Gluing = new(4, 6, [new(GluingEditKind.Lift, new(true, 17))]),
        };
        Assert.Equal(run, (again ? await tab.ResendAsync(settings) : await tab.StartAsync(settings)).Run);

        var sent = Assert.IsType<JsonElement>(Assert.Single(Assert.Single(asked.Invocations).Arguments));
        Assert.Equal("2026-05-24", sent.GetProperty("analysisDate").GetString());
        Assert.Equal("Always", sent.GetProperty("review").GetString());
        Assert.Equal("dot", sent.GetProperty("decimalMark").GetString());
        Assert.Equal("Once", sent.GetProperty("orderTotals").GetString());
        Assert.Equal("Отказ", sent.GetProperty("leftOutStatuses")[0].GetString());
        var edit = sent.GetProperty("gluing").GetProperty("edits")[0];
        Assert.Equal(("Lift", true, 17), (edit.GetProperty("kind").GetString(), edit.GetProperty("contact").GetProperty("isPhone").GetBoolean(), edit.GetProperty("contact").GetProperty("number").GetInt32()));
    }
}
