namespace AiReactivator.Analytics.Intake.Raw;

/// <summary>Leaves out the lines above the header.</summary>
internal static class LineSkipper
{
    /// <param name="utf8">UTF-8 text.</param>
    /// <param name="lines">Lines to leave out; CR, LF and CR LF end one each.</param>
    /// <returns>The rest of the text.</returns>
    public static Stream Skip(Stream utf8, int lines)
    {
        if (lines == 0)
        {
            return utf8;
        }

        var buffer = new byte[64 * 1024];
        var afterReturn = false;
        while (utf8.Read(buffer) is var count and > 0)
        {
            for (var i = 0; i < count; i++)
            {
                if (lines == 0)
                {
                    var start = afterReturn && buffer[i] == '\n' ? i + 1 : i;
                    return new PrefixedStream(buffer.AsMemory(start, count - start), utf8);
                }

                lines -= buffer[i] == '\r' || (buffer[i] == '\n' && !afterReturn) ? 1 : 0;
                afterReturn = buffer[i] == '\r';
            }
        }

        return utf8;
    }
}
