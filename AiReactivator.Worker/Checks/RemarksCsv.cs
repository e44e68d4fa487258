using System.Buffers;
using System.Globalization;
using System.Text;
using AiReactivator.Analytics.Intake;

namespace AiReactivator.Worker.Checks;

/// <summary>«/check/remarks»: `line;rejected;column;code;message` as UTF-8 without BOM, CSV quoting, `\n`; never more than a piece of it in memory.</summary>
internal static class RemarksCsv
{
    private const string Header = "line;rejected;column;code;message\n";
    private const int Piece = 64 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create(";\"\r\n");

    public static async Task WriteAsync(RowRemarks remarks, Stream output, CancellationToken cancellationToken)
    {
        var piece = new ArrayBufferWriter<byte>(Piece + 4096);
        Encoding.UTF8.GetBytes(Header, piece);
        foreach (var remark in remarks.All())
        {
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{remark.Line};{(remark.Rejected ? 1 : 0)};{Cell(remark.Column)};{remark.Code};{Cell(remark.Message)}\n");
            Encoding.UTF8.GetBytes(line, piece);
            if (piece.WrittenCount >= Piece)
            {
                await output.WriteAsync(piece.WrittenMemory, cancellationToken);
                piece.ResetWrittenCount();
            }
        }

        await output.WriteAsync(piece.WrittenMemory, cancellationToken);
    }

    private static string Cell(string? text) =>
        text.AsSpan().ContainsAny(Special) ? $"\"{text!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text ?? "";
}
