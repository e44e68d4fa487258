using AiReactivator.Web.Formatting;

namespace AiReactivator.Web.Tests.Formatting;

public sealed class EncodingNameTests
{
    [Theory]
    [InlineData("utf-8-bom", "UTF-8")]
    [InlineData("utf-16le", "UTF-16 LE")]
    [InlineData("utf-16be", "UTF-16 BE")]
    [InlineData("windows-1251", "Windows-1251")]
    [InlineData("cp866", "DOS (866)")]
    [InlineData("something-new", "something-new")]
    public void Of_known_encoding_is_its_usual_name(string encoding, string name) => Assert.Equal(name, EncodingName.Of(encoding));
}
