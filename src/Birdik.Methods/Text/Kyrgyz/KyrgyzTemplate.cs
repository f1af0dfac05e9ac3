using System.Numerics;
using System.Text;

namespace Birdik.Methods.Text.Kyrgyz;

/// <summary>Spells a suffix written in archiphonemes for one surrounding.</summary>
/// <remarks>
/// <c>A</c> а/о/е/ө, <c>I</c> ы/у/и/ү, <c>U</c> уу/үү, <c>O</c> оо/өө by vowel harmony; <c>L</c> л/д/т, <c>Q</c> the
/// same with д after р (шаар-лар, but шаар-дык), <c>D</c> д/т, <c>N</c> н/д/т, <c>G</c> г/к, <c>B</c> б/п by the sound
/// before; <c>Y</c> у/ү. A bracketed vowel falls out after a vowel, a
/// bracketed consonant after a consonant: <c>(с)I</c>, <c>(I)м</c>.
/// </remarks>
internal static class KyrgyzTemplate
{
    internal static string Spell(string template, Harmony harmony, Junction joint)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] == '(')
            {
                if (Stays(template[i + 1], joint))
                {
                    harmony = Add(text, template[i + 1], harmony, joint);
                }

                i += 2;
                continue;
            }

            harmony = Add(text, template[i], harmony, text.Length == 0 ? joint : KyrgyzSound.JunctionOf(text[^1]));
        }

        return text.ToString();
    }

    /// <summary>The consonant after a vowel, й, р, another voiced sound, a voiceless one.</summary>
    internal static char ByJoint(char sign, Junction joint)
    {
        var consonants = sign switch
        {
            'L' => "лллдт",
            'Q' => "ллддт",
            'N' => "ндддт",
            'D' => "ддддт",
            'G' => "ггггк",
            _ => "ббббп",
        };
        return joint == Junction.None ? '\0' : consonants[BitOperations.Log2((uint)joint)];
    }

    private static bool Stays(char linking, Junction joint) =>
        linking is 'I' or 'A' == (joint != Junction.Vowel);

    private static Harmony Add(StringBuilder text, char sign, Harmony harmony, Junction joint)
    {
        var front = KyrgyzSound.IsFront(harmony);
        text.Append(sign switch
        {
            'A' => KyrgyzSound.LowAfter(harmony).ToString(),
            'I' => KyrgyzSound.HighAfter(harmony).ToString(),
            'U' => front ? "үү" : "уу",
            'O' => front ? "өө" : "оо",
            'Y' => front ? "ү" : "у",
            'L' or 'Q' or 'N' or 'D' or 'G' or 'B' => ByJoint(sign, joint).ToString(),
            _ => sign.ToString(),
        });
        var last = KyrgyzSound.HarmonyOf(text[^1]);
        return last == Harmony.None ? harmony : last;
    }
}
