namespace Birdik.Methods.Powers;

/// <summary>What a function would be at another level.</summary>
public static class FunctionMoves
{
    /// <summary>
    /// The level of those who do a function: the lowest among its doers, the municipality where nobody does it. An oblast stands with the state.
    /// </summary>
    public static FunctionLevel LevelOf(FunctionFacts function) => function.Holders
        .Where(holder => holder.Role == FunctionRoleKind.Does)
        .Select(holder => LevelOf(holder.Level))
        .DefaultIfEmpty(FunctionLevel.Municipality)
        .Min();

    /// <summary>
    /// The function done by other bodies. Who pays, decides and controls stays, so that what the move leaves without money shows. What goes
    /// from the state down becomes delegated; what goes up to rayon or state becomes the state's; an own function brought down stays own.
    /// </summary>
    public static FunctionFacts Move(FunctionFacts function, FunctionLevel to, IEnumerable<FunctionHolder> doers)
    {
        var from = LevelOf(function);
        return function with
        {
            Kind = to == from || (to == FunctionLevel.Municipality && function.Kind != FunctionKind.State) ? function.Kind
                : to == FunctionLevel.Municipality ? FunctionKind.Delegated
                : FunctionKind.State,
            Holders = [.. function.Holders.Where(holder => holder.Role != FunctionRoleKind.Does), .. doers],
        };
    }

    private static FunctionLevel LevelOf(BodyLevel level) => level switch
    {
        BodyLevel.Municipality => FunctionLevel.Municipality,
        BodyLevel.Rayon => FunctionLevel.Rayon,
        BodyLevel.Oblast or BodyLevel.State => FunctionLevel.State,
    };
}
