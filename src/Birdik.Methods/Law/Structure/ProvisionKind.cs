namespace Birdik.Methods.Law.Structure;

/// <summary>What a provision of an act is, from the outermost to the innermost.</summary>
public enum ProvisionKind
{
    /// <summary>Title, date, number and everything else before the text proper.</summary>
    Preface,

    /// <summary>Unnumbered text before the first division.</summary>
    Preamble,

    /// <summary>ЧАСТЬ I, ОБЩАЯ ЧАСТЬ, ЖАЛПЫ БӨЛҮК: a part of the whole act.</summary>
    ActPart,

    /// <summary>Раздел, бөлүм.</summary>
    Section,

    /// <summary>Подраздел, бөлүмчө.</summary>
    Subsection,

    /// <summary>Глава.</summary>
    Chapter,

    /// <summary>Параграф, §.</summary>
    Subchapter,

    /// <summary>Статья, берене.</summary>
    Article,

    /// <summary>Часть статьи, бөлүк: «1.».</summary>
    Part,

    /// <summary>Пункт: «1)».</summary>
    Point,

    /// <summary>Подпункт: «а)».</summary>
    Subpoint,

    /// <summary>A dashed item of a list.</summary>
    Indent,

    /// <summary>Абзац: unnumbered text.</summary>
    Paragraph,

    /// <summary>A note of amendment, repeal or reference that is no text of the legislator.</summary>
    Note,

    /// <summary>Приложение, тиркеме.</summary>
    Annex,

    /// <summary>Signatures and the day of adoption at the end.</summary>
    Conclusion,
}
