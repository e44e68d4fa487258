namespace AiReactivator.Analytics.Models.Fitting;

/// <summary>The different numbers of a list, ascending, and the place of each.</summary>
internal sealed class DistinctNumbers
{
    /// <summary>Numbers up to so many times the list's length have a table of places: days and counts always do in a large base.</summary>
    const int TableTo = 4;

    readonly int[]? _places;

    /// <param name="numbers">None under 0.</param>
    public DistinctNumbers(int[] numbers)
    {
        var largest = 0;
        foreach (var number in numbers)
        {
            largest = Math.Max(largest, number);
        }

        if (largest > (long)TableTo * numbers.Length)
        {
            Numbers = [.. numbers.Distinct().Order()];
            return;
        }

        _places = new int[largest + 1];
        foreach (var number in numbers)
        {
            _places[number] = 1;
        }

        var count = 0;
        for (var number = 0; number < _places.Length; number++)
        {
            count += _places[number];
            _places[number] = count - 1;
        }

        Numbers = new int[count];
        foreach (var number in numbers)
        {
            Numbers[_places[number]] = number;
        }
    }

    public int[] Numbers { get; }

    /// <summary>Place of a number of the list.</summary>
    public int Place(int number) => _places is null ? Array.BinarySearch(Numbers, number) : _places[number];
}
