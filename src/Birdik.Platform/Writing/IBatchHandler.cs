using Birdik.Platform.Results;

namespace Birdik.Platform.Writing;

/// <summary>A handler that makes several changes of one tenant at once as well as one, so that those who wait together pay once for what they share.</summary>
/// <typeparam name="TCommand">What is asked.</typeparam>
/// <typeparam name="T">What is answered.</typeparam>
public interface IBatchHandler<TCommand, T>
{
    /// <summary>
    /// Makes the changes in their order and answers each. What is refused has altered nothing; what belongs to a change is added after
    /// <see cref="Persistence.BirdikDbContext.BeginPart"/>. If it fails, each is asked again alone: a command holds nothing that is used up.
    /// </summary>
    Task<IReadOnlyList<Result<T>>> HandleAsync(IReadOnlyList<Asked<TCommand>> asked, CancellationToken ct);
}

/// <summary>A command and the change it is to be.</summary>
public sealed record Asked<TCommand>(TCommand Command, ChangeContext Change);
