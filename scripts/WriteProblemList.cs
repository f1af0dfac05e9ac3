// Writes docs/problems.md, the list of every problem code with its sentence, from the texts of all modules:
//     dotnet run scripts/WriteProblemList.cs
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

const string Prefix = "Problem.";

Directory.SetCurrentDirectory(Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!);
var (kyrgyz, russian, english) = (Read("ky"), Read("ru"), Read("en"));
var rows = english.Keys.Order(StringComparer.Ordinal)
    .Select(code => $"| `{code}` | {english[code]} | {kyrgyz.GetValueOrDefault(code)} | {russian.GetValueOrDefault(code)} |");
File.WriteAllText("docs/problems.md", string.Join('\n',
[
    "# Problem codes",
    "",
    "What Birdik refuses, it refuses by a stable code: in the API as `code` of application/problem+json, on the command line as `code` of",
    "`problems` and on standard error, on pages as the sentence. `{name}` stands for what the refusal was about.",
    "",
    "| code | en | ky | ru |",
    "| --- | --- | --- | --- |",
    .. rows,
    "",
]));

static Dictionary<string, string> Read(string language) => Directory
    .EnumerateFiles("src", $"{language}.json", SearchOption.AllDirectories)
    .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "Texts" && !file.Contains("/bin/") && !file.Contains("node_modules"))
    .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsObject())
    .Where(text => text.Key.StartsWith(Prefix, StringComparison.Ordinal))
    .ToDictionary(text => text.Key[Prefix.Length..], text => text.Value!.GetValue<string>().Replace("|", "\\|"));

static string ThisFile([CallerFilePath] string path = "") => path;
