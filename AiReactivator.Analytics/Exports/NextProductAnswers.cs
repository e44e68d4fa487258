using AiReactivator.Analytics.Models.NextProduct;

namespace AiReactivator.Analytics.Exports;

/// <summary>As <see cref="NextProductModel.Fill"/>.</summary>
delegate (int Next, int Unknown) NextProductQuestion(int client, Span<NextProduct> next, Span<NextProduct> unknown);

/// <summary>What clients may buy next, asked of the model once where several files tell it. Safe for parallel use: who asks at the same time gets
/// the same answer.</summary>
sealed class NextProductAnswers(NextProductModel model, int clients)
{
    const int Top = NextProductModel.Top;

    /// <summary>Behind the two counts, so that no answer is 0.</summary>
    const int Known = 1 << 8;

    readonly NextProduct[] _answers = new NextProduct[clients * 2 * Top];
    readonly int[] _counts = new int[clients];

    /// <summary>As <see cref="NextProductModel.Fill"/>.</summary>
    public (int Next, int Unknown) Fill(int client, Span<NextProduct> next, Span<NextProduct> unknown)
    {
        var answer = _answers.AsSpan(client * 2 * Top, 2 * Top);
        var counts = Volatile.Read(ref _counts[client]);
        if (counts == 0)
        {
            var (known, strange) = model.Fill(client, answer[..Top], answer[Top..]);
            counts = Known | (known << 4) | strange;
            Volatile.Write(ref _counts[client], counts);
        }

        answer[..Top].CopyTo(next);
        answer[Top..].CopyTo(unknown);
        return ((counts >> 4) & 0xF, counts & 0xF);
    }
}
