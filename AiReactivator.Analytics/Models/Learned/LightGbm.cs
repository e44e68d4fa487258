using System.Runtime.InteropServices;

namespace AiReactivator.Analytics.Models.Learned;

/// <summary>LightGBM's own C interface, of the library that Microsoft.ML.LightGbm brings. Microsoft.ML's trainer around it costs more than the
/// trees themselves: most of all in a process that has just begun, where each of its thousand methods is compiled first.</summary>
/// <remarks>Only what growing trees takes: <see href="https://lightgbm.readthedocs.io/en/latest/C-API.html"/>.</remarks>
internal static class LightGbm
{
    const string Library = "lib_lightgbm";
    const int SinglePrecision = 0;

    [DllImport(Library)]
    static extern int LGBM_DatasetCreateFromMat(float[] data, int type, int rows, int columns, int rowMajor, byte[] parameters, nint reference, out nint dataset);

    [DllImport(Library)]
    static extern int LGBM_DatasetSetField(nint dataset, byte[] field, float[] data, int count, int type);

    [DllImport(Library)]
    static extern int LGBM_BoosterCreate(nint dataset, byte[] parameters, out nint booster);

    [DllImport(Library)]
    static extern int LGBM_BoosterUpdateOneIter(nint booster, out int isFinished);

    [DllImport(Library)]
    static extern int LGBM_BoosterSaveModelToString(nint booster, int start, int count, int importance, long room, out long length, byte[] text);

    [DllImport(Library)]
    static extern int LGBM_BoosterFree(nint booster);

    [DllImport(Library)]
    static extern int LGBM_DatasetFree(nint dataset);

    [DllImport(Library)]
    static extern nint LGBM_GetLastError();

    /// <summary>Grows trees.</summary>
    /// <param name="features">Row by row.</param>
    /// <param name="width">Features of a row.</param>
    /// <param name="target">Of each row.</param>
    /// <param name="weight">Of each row.</param>
    /// <param name="parameters">«name=value», parted by blanks and ended by a zero.</param>
    /// <param name="trees">Trees to grow at most.</param>
    /// <param name="cancellationToken">Looked at before each tree.</param>
    /// <returns>The model as the library writes it, UTF-8.</returns>
    /// <exception cref="DllNotFoundException">The machine lacks what the library needs.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static byte[] Grow(
        float[] features, int width, float[] target, float[] weight, byte[] parameters, int trees, CancellationToken cancellationToken)
    {
        var (dataset, booster) = ((nint)0, (nint)0);
        try
        {
            Check(LGBM_DatasetCreateFromMat(features, SinglePrecision, target.Length, width, 1, parameters, 0, out dataset));
            Check(LGBM_DatasetSetField(dataset, "label\0"u8.ToArray(), target, target.Length, SinglePrecision));
            Check(LGBM_DatasetSetField(dataset, "weight\0"u8.ToArray(), weight, weight.Length, SinglePrecision));
            Check(LGBM_BoosterCreate(dataset, parameters, out booster));
            for (var (grown, finished) = (0, 0); grown < trees && finished == 0; grown++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Check(LGBM_BoosterUpdateOneIter(booster, out finished));
            }

            return Text(booster);
        }
        finally
        {
            _ = booster == 0 ? 0 : LGBM_BoosterFree(booster);
            _ = dataset == 0 ? 0 : LGBM_DatasetFree(dataset);
        }
    }

    static byte[] Text(nint booster)
    {
        var text = new byte[1 << 16];
        while (true)
        {
            Check(LGBM_BoosterSaveModelToString(booster, 0, -1, 0, text.Length, out var length, text));
            if (length <= text.Length)
            {
                // The zero at its end counts.
                return text[..(int)Math.Max(0, length - 1)];
            }

            text = new byte[length];
        }
    }

    static void Check(int result)
    {
        if (result != 0)
        {
            throw new InvalidOperationException("LightGBM: " + Marshal.PtrToStringUTF8(LGBM_GetLastError()));
        }
    }
}
