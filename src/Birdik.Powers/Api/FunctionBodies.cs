using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;

namespace Birdik.Powers.Api;

/// <summary>A function to be entered or mended.</summary>
/// <param name="Version">The version that was read; a later one refuses the change.</param>
public sealed record FunctionBody(
    FunctionKind Kind,
    LocalizedText Name,
    FunctionPlace Place,
    FunctionFrequency Frequency,
    FunctionPost Post,
    VolumeDriver Driver,
    string Matter = "",
    LocalizedText? Condition = null,
    bool IsVerified = false,
    DateOnly? From = null,
    string Code = "",
    int? Version = null)
{
    internal FunctionEntry Entry => new()
    {
        Kind = Kind,
        Name = Name,
        Matter = Matter,
        Place = Place,
        Frequency = Frequency,
        Post = Post,
        Driver = Driver,
        Condition = Condition ?? new LocalizedText("", ""),
        IsVerified = IsVerified,
        From = From,
    };
}

/// <summary>How a function ends.</summary>
public sealed record FunctionEnd(DateOnly LastDay, string Act);

/// <summary>A provision that gives a function.</summary>
public sealed record BasisBody(string ActUri, string Provision = "", DateOnly? From = null, DateOnly? To = null);

/// <summary>Who has to do with a function from a day on.</summary>
public sealed record RolesBody(DateOnly On, string Act, IReadOnlyList<RoleCell> Cells);

/// <summary>A role as the API tells it.</summary>
public sealed record RoleAnswer(string Body, FunctionRoleKind Role, FunctionPlace Place, DateOnly? From, DateOnly? To, string Act);

/// <summary>A legal basis as the API tells it.</summary>
public sealed record BasisAnswer(string ActUri, string Provision, DateOnly? From, DateOnly? To, bool InForce);

/// <summary>A function as the API tells it.</summary>
public sealed record FunctionAnswer(
    string Code,
    string Sphere,
    FunctionKind Kind,
    LocalizedText Name,
    string Matter,
    FunctionPlace Place,
    FunctionFrequency Frequency,
    FunctionPost Post,
    VolumeDriver Driver,
    LocalizedText Condition,
    bool IsVerified,
    bool IsSynthetic,
    DateOnly? From,
    DateOnly? To,
    int Version,
    IReadOnlyList<BasisAnswer> Bases,
    IReadOnlyList<RoleAnswer> Roles,
    IReadOnlyList<FindingKind> Findings)
{
    internal static FunctionAnswer Of(FunctionView view) => new(
        view.Function.Code,
        view.Function.Sphere.ToString(),
        view.Function.Kind,
        view.Function.Name,
        view.Function.Matter,
        view.Function.Place,
        view.Function.Frequency,
        view.Function.Post,
        view.Function.Driver,
        view.Function.Condition,
        view.Function.IsVerified,
        view.Function.IsSynthetic,
        view.Function.From,
        view.Function.To,
        view.Function.Version,
        [.. view.Bases.Select(one => new BasisAnswer(one.Basis.ActUri, one.Basis.Provision, one.Basis.From, one.Basis.To, one.Holds))],
        [.. view.Roles.Select(one => new RoleAnswer(one.Body.Code, one.Role.Kind, one.Role.Place, one.Role.From, one.Role.To, one.Role.Act))],
        [.. view.Findings.Select(finding => finding.Kind)]);
}
