using CsCheck;

namespace Birdik.Methods.Tests.Text;

internal static class AnyText
{
    /// <summary>Text rich in Kyrgyz, Latin, marks, quotes, dashes, digits and stray characters.</summary>
    internal static readonly Gen<string> Gen = CsCheck.Gen.OneOf(
        CsCheck.Gen.Char["абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюяАКМНОРСТӨҮҢЁ"],
        CsCheck.Gen.Char["aceopxyABCEHKMOPTXyіñëéZz"],
        CsCheck.Gen.Char["\u0300\u0301\u0306\u0308\u0323\u031B\u0344 \t\r\n\u00A0\u2009\u200B\u00AD"],
        CsCheck.Gen.Char["0123456789.,:;-–—'\"«»„“”’=№²³/()@"],
        CsCheck.Gen.Char).Array[0, 40].Select(letters => new string(letters));

    internal static readonly Gen<string> Kyrgyz =
        CsCheck.Gen.Char["абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"].Array[1, 20].Select(letters => new string(letters));
}
