using BenchmarkDotNet.Running;
using Birdik.Bench.Law;
using Birdik.Bench.Letters;
using Birdik.Bench.Load;
using Birdik.Bench.Search;

// load [requests] [workers]   the running program under load, against a bare endpoint of the same host
// search [letters] [folder]   the 20 best of many letters, against the bare engines
// letters [requests]          registering letters against a bare durable insert of the same host
// letters-page [letters]      the register page of an office with so many letters
// law FILE                    contradictions, a text on a day and the import of a code, in a store of 40,000 provisions
// anything else               BenchmarkDotNet's own switches: --filter '*Stemmer*', --list flat
if (args is ["load", .. var numbers])
{
    var requests = numbers.Length > 0 ? int.Parse(numbers[0], System.Globalization.CultureInfo.InvariantCulture) : 2_000;
    var workers = numbers.Length > 1 ? int.Parse(numbers[1], System.Globalization.CultureInfo.InvariantCulture) : 4;
    await LoadReport.RunAsync(requests, workers, Console.Out);
    return;
}

if (args is ["search", .. var given])
{
    await SearchCommand.RunAsync(given, Console.Out, CancellationToken.None);
    return;
}

if (args is ["letters", .. var count])
{
    await LettersReport.RunAsync(
        count.Length > 0 ? int.Parse(count[0], System.Globalization.CultureInfo.InvariantCulture) : 2_400, Console.Out);
    return;
}

if (args is ["letters-page", .. var many])
{
    await RegisterPageReport.RunAsync(
        many.Length > 0 ? int.Parse(many[0], System.Globalization.CultureInfo.InvariantCulture) : 100_000, Console.Out);
    return;
}

if (args is ["law", var code])
{
    await LawReport.RunAsync(code, Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(LoadReport).Assembly).Run(args);
