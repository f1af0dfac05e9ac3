using Birdik.Methods.Powers;
using Birdik.Platform.Threads;
using Birdik.Powers.Bodies;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Functions;

/// <summary>Everything the page of a function tells.</summary>
public sealed record FunctionView
{
    public required Function Function { get; init; }

    public required Function? Parent { get; init; }

    public required IReadOnlyList<Function> Parts { get; init; }

    public required IReadOnlyList<BasisView> Bases { get; init; }

    /// <summary>Present and past, the newest first.</summary>
    public required IReadOnlyList<RoleView> Roles { get; init; }

    public required IReadOnlyList<FunctionFinding> Findings { get; init; }

    public required IReadOnlyList<ThreadLink> Thread { get; init; }
}

/// <summary>A role with its body.</summary>
public sealed record RoleView(FunctionRole Role, Body Body);
