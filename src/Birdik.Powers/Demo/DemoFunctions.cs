using System.Globalization;
using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Birdik.Powers.Reference;

namespace Birdik.Powers.Demo;

/// <summary>Synthetic functions: each thing of a sphere with each action. Their numbers begin at 51, so that they never meet a real one.</summary>
internal static class DemoFunctions
{
    private const int FirstNumber = 51;

    /// <summary>The body of the state that controls the functions of a sphere: that of its first thing.</summary>
    public static IReadOnlyDictionary<string, string> Controllers { get; } = ReferenceTable.Read("demo-objects.csv")
        .DistinctBy(row => row["sphere"]).ToDictionary(row => row["sphere"], row => row["controls"]);

    /// <summary>All of them, made anew.</summary>
    public static IEnumerable<DemoFunction> Make()
    {
        List<ReferenceRow> actions = [.. ReferenceTable.Read("demo-actions.csv")];
        var number = new Dictionary<string, int>();
        foreach (var thing in ReferenceTable.Read("demo-objects.csv"))
        {
            foreach (var action in actions)
            {
                var next = number.GetValueOrDefault(thing["sphere"], FirstNumber);
                number[thing["sphere"]] = next + 1;
                yield return new DemoFunction(MakeFunction(thing, action, next), thing["controls"]);
            }
        }
    }

    private static Function MakeFunction(ReferenceRow thing, ReferenceRow action, int number)
    {
        var name = action.Text("name");
        var code = string.Create(CultureInfo.InvariantCulture, $"{thing["sphere"]}.{number}");
        var function = new Function
        {
            Code = code,
            Sphere = thing.Choice<Sphere>("sphere"),
            Kind = action.Choice<FunctionKind>("kind"),
            Name = new LocalizedText(
                Filled(name.Ky, thing["name_ky"]), Filled(name.Ru, thing["name_ru"]), Filled(name.En, thing["name_en"])),
            Place = action.Choice<FunctionPlace>("place"),
            Frequency = action.Choice<FunctionFrequency>("frequency"),
            Post = thing.Choice<FunctionPost>("post"),
            Driver = thing.Choice<VolumeDriver>("driver"),
            IsVerified = false,
            IsSynthetic = true,
            Matter = DemoPlants.MatterOf(code),
        };
        function.Rekey();
        return function;
    }

    /// <summary>The name in its place, with a capital at the beginning.</summary>
    private static string Filled(string pattern, string name)
    {
        var text = pattern.Replace("{name}", name, StringComparison.Ordinal);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}

/// <summary>A synthetic function and the body of the state that controls it.</summary>
internal sealed record DemoFunction(Function Function, string Controls);
