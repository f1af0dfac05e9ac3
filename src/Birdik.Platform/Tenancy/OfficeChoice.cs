using Birdik.Platform.Results;

namespace Birdik.Platform.Tenancy;

public static class OfficeChoice
{
    /// <summary>The office of that code; without a code the only one there is.</summary>
    public static Result<OfficeRow> Choose(this IReadOnlyList<OfficeRow> offices, string? code)
    {
        if (code is not null)
        {
            return offices.FirstOrDefault(office => office.Code == code) is { } named
                ? named
                : Problem.NotFound("platform.tenant-unknown", ("code", code));
        }

        return offices switch
        {
            [var only] => only,
            [] => Problem.Forbidden("platform.no-membership"),
            _ => Problem.Invalid("platform.tenant-ambiguous", "tenant", ("codes", string.Join(", ", offices.Select(office => office.Code)))),
        };
    }
}
