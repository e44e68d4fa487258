using System.Globalization;
using System.Text;
using AiReactivator.Worker.Tests.Support;

namespace AiReactivator.Worker.Tests.Checks;

/// <summary>Groups of people who share a phone, each with an e-mail and a name: a client for each under the guard, one for a group without it.</summary>
internal static class SharedPhoneStream
{
    public static byte[] Of(int people, int groups = 1) => BaseStream.Pack(Text(people, groups));

    public static string Text(int people, int groups = 1)
    {
        var text = new StringBuilder(BaseStream.Header).Append('\n');
        for (var person = 0; person < people * groups; person++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{person + 2};;n{person}p;p{person / people}m;e{person};Товар;{1000 + person};{1 + (person % 28):00}.05.2026\n");
        }

        return text.ToString();
    }
}
