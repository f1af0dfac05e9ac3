using Birdik.Methods.Text.Kyrgyz;

namespace Birdik.Bench.Search;

/// <summary>
/// The vocabulary of the letters: stems of Birdik's Kyrgyz lexicon with every suffix chain an office uses, and Russian office words with
/// their endings. The order of stems is shuffled once, by a fixed seed, and gives their rank.
/// </summary>
internal sealed class LetterWords
{
    private const double RussianShare = 0.2;

    private static readonly string[] Derived = ["", "чы", "луу", "сыз", "лык", "дык", "ча", "дагы", "чылык", "сыздык"];

    private static readonly string[] RussianEndings = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];

    private static readonly string[] RussianStems =
        """
        акт адрес бланк бюджет вклад вопрос выбор вывод выход газ год город госзаказ график груз двор день депутат дефицит доклад документ
        долг дом доход житель журнал завод заказ закон запрос земляк знак знаток инвестор институт итог канал кадр кабинет кодекс комитет
        конкурс контракт контролер кредит лес лимит лист лицей мандат материал метод министр модуль мост надзор налог наряд насос норматив
        объект объем округ орган остаток отдел отчет отпуск офис паспорт патент пенсионер переезд перечень план подход показатель порядок
        посев потенциал право правовед прибор приказ принцип проект протокол процент процесс пункт район расход расчет реестр режим резерв
        рейтинг рекорд ремонт ресурс рост руководитель ряд сад сбор свод сезон сектор секретарь сервис сертификат совет союз специалист список
        спорт способ срок стандарт статус столб субъект суд счет тариф текст тендер транспорт труд тур убыток узел указ университет упрек
        урок успех устав учет участок учитель фактор фермер фонд формат форум холод центр цикл член чиновник штраф штат экзамен экспорт
        электорат эксперт элемент эпизод юбилей юрист ярмарок архив баланс банк барьер билет блок брак вагон вариант ветеран взнос визит
        водопровод водоканал врач груз диалог диплом директор договор жилец замер замок застройщик защитник земельник инженер интернет карьер
        клуб колодец комплекс корпус курс магазин маршрут мастер механизм мониторинг музей население насосник обмен образец оборот обряд
        огород оклад оператор опрос пастух парк партнер перевод период персонал подвал поселок поток праздник предмет призыв прирост простор
        пруд путь раздел размер разрыв регион регламент результат сбыт склад скот снег сосед состав сотрудник спрос староста стимул строитель
        тезис товар трактор туризм тупик уровень ущерб факт филиал финал характер хозяин цех цемент чек шаг эколог этап
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private readonly string[] _kyrgyz;
    private readonly string[] _russian;
    private readonly double[] _kyrgyzShares;
    private readonly double[] _russianShares;

    public LetterWords(int seed)
    {
        var random = new Random(seed);
        _kyrgyz = [.. Stems().SelectMany(stem => Derived.Select(suffix => KyrgyzForms.Add(stem, suffix))).Distinct()];
        _russian = [.. RussianStems.Distinct()];
        random.Shuffle(_kyrgyz);
        random.Shuffle(_russian);
        _kyrgyzShares = Zipf(_kyrgyz.Length);
        _russianShares = Zipf(_russian.Length);
    }

    public int Count => _kyrgyz.Length + _russian.Length;

    /// <summary>A word in one of its forms.</summary>
    public string Next(Random random) => random.NextDouble() < RussianShare
        ? Pick(_russian, _russianShares, random) + RussianEndings[random.Next(RussianEndings.Length)]
        : KyrgyzForms.Bend(Pick(_kyrgyz, _kyrgyzShares, random), random);

    /// <summary>The stem of a rank; the lower, the more letters it stands in.</summary>
    public string At(int rank) => _kyrgyz[rank];

    /// <summary>A stem in the form a person would type, the rank drawn evenly over orders of magnitude.</summary>
    public string Asked(Random random) => _kyrgyz[(int)Math.Pow(_kyrgyz.Length, random.NextDouble()) - 1];

    private static IEnumerable<string> Stems() =>
        string.Join(' ', KyrgyzNouns.All, KyrgyzAdjectives.All, KyrgyzVerbs.All, KyrgyzNames.All)
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 && word.All(char.IsLetter));

    /// <summary>The shares of ranks, summed up.</summary>
    private static double[] Zipf(int count)
    {
        var sums = new double[count];
        var sum = 0.0;
        for (var rank = 0; rank < count; rank++)
        {
            sums[rank] = sum += 1.0 / (rank + 3);
        }

        return sums;
    }

    private static string Pick(string[] words, double[] sums, Random random)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return words[Math.Min(at < 0 ? ~at : at, words.Length - 1)];
    }
}
