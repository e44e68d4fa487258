namespace AiReactivator.Analytics.Metrics;

/// <summary>Finds a value by its place without sorting all.</summary>
static class Selection
{
    /// <summary>The value at a place from the top, in linear time on average.</summary>
    /// <param name="values">The values, without NaN; their order is lost.</param>
    /// <param name="place">From 1, the largest.</param>
    /// <remarks>Hoare (1961), "Algorithm 65: Find", with the middle element as pivot, so that sorted and tied values do no harm.</remarks>
    public static double Largest(Span<double> values, int place)
    {
        var (low, high, wanted) = (0, values.Length - 1, place - 1);
        while (low < high)
        {
            var (pivot, i, j) = (values[low + ((high - low) / 2)], low, high);
            while (i <= j)
            {
                while (values[i] > pivot)
                {
                    i++;
                }

                while (values[j] < pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    (i, j) = (i + 1, j - 1);
                }
            }

            if (wanted <= j)
            {
                high = j;
            }
            else if (wanted >= i)
            {
                low = i;
            }
            else
            {
                break;
            }
        }

        return values[wanted];
    }
}
