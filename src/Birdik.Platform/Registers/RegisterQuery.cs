using Birdik.Platform.Results;
using Microsoft.Extensions.Primitives;

namespace Birdik.Platform.Registers;

/// <summary>What an address asks of a register, bounded; what does not fit the register is left out and named in <see cref="Problems"/>.</summary>
public sealed record RegisterQuery
{
    public const int MaxSearch = 200;
    public const int DefaultSize = 50;
    public const int MaxSize = 200;

    public string Search { get; init; } = "";

    /// <summary>The filters that are set, by column.</summary>
    public IReadOnlyDictionary<string, FilterValues> Filters { get; init; } = new Dictionary<string, FilterValues>();

    public IReadOnlyList<string> Chips { get; init; } = [];

    /// <summary>The column sorted by; null: as the register is sorted by itself.</summary>
    public string? Sort { get; init; }

    public bool? Descending { get; init; }

    public string? After { get; init; }

    public string? Before { get; init; }

    /// <summary>The day or number to begin at.</summary>
    public string? At { get; init; }

    /// <summary>The columns chosen; empty: those shown by default.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The view whose tab is lit; alone in an address it stands for all that the view keeps.</summary>
    public string? View { get; init; }

    public int Size { get; init; } = DefaultSize;

    public bool Print { get; init; }

    /// <summary>Nothing was asked: the register is opened at its default view.</summary>
    public bool IsBare { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public static RegisterQuery Read(IRegister register, IEnumerable<KeyValuePair<string, StringValues>> address) =>
        new RegisterQueryReader(register, address).Read();

    /// <summary>The same, as written in an address without its question mark.</summary>
    public static RegisterQuery Read(IRegister register, string address) =>
        Read(register, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address));
}
