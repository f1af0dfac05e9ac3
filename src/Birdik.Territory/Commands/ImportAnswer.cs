using Birdik.Platform.Commands;
using Birdik.Platform.Results;
using Birdik.Territory.Import;

namespace Birdik.Territory.Commands;

/// <summary>How the imports of this module answer: counts and problems, as words and as JSON.</summary>
internal static class ImportAnswer
{
    public static int Tell(Result<UnitImport> answer, int read, bool json, CommandOutput output)
    {
        if (!answer.TryGet(out var import))
        {
            output.Refuse(answer.Problems);
            import = new UnitImport(read, 0, 0, 0, answer.Problems);
        }
        else
        {
            output.Refuse(import.Notices);
            output.Say($"{import.Read} read, {import.Created} created, {import.Updated} updated, {import.Unchanged} unchanged.");
        }

        if (json)
        {
            output.WriteJson(new
            {
                import.Read,
                import.Created,
                import.Updated,
                import.Unchanged,
                Problems = import.Notices.Select(output.Row),
            });
        }

        return answer.Succeeded ? CommandHost.Ok : CommandHost.Refused;
    }
}
