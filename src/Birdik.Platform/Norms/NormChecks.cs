using Birdik.Platform.Results;

namespace Birdik.Platform.Norms;

internal static class NormChecks
{
    private static readonly DateOnly Earliest = new(1991, 8, 31);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    public static IEnumerable<Problem> Of(SetNorm command, string? value, Norm? next)
    {
        if (value is null)
        {
            yield return Problem.Invalid("platform.norm-value-wrong", nameof(command.Value));
        }

        if (command.From < Earliest || command.From > Latest)
        {
            yield return Problem.Invalid("platform.norm-day-wrong", nameof(command.From), ("earliest", Earliest), ("latest", Latest));
        }

        if (command.To < command.From)
        {
            yield return Problem.Invalid("platform.norm-ends-before-it-begins", nameof(command.To));
        }
        else if (next is not null && command.To >= next.From)
        {
            yield return Problem.Conflict("platform.norm-overlaps", nameof(command.To), ("from", next.From));
        }

        if (string.IsNullOrWhiteSpace(command.Act))
        {
            yield return Problem.Invalid("platform.act-missing", nameof(command.Act));
        }
        else if (command.Act.Trim().Length > Norm.MaxAct)
        {
            yield return Problem.Invalid("platform.act-too-long", nameof(command.Act), ("max", Norm.MaxAct));
        }

        if (command.Provision.Trim().Length > Norm.MaxProvision)
        {
            yield return Problem.Invalid("platform.provision-too-long", nameof(command.Provision), ("max", Norm.MaxProvision));
        }
    }
}
