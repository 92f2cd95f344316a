namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Words that LimeSurvey keeps in its program rather than in the file.</summary>
internal static class LimeSurveyWords
{
    private static readonly string[] s_order = ["yes", "no", "uncertain", "increase", "same", "decrease", "female", "male", "other"];

    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.Ordinal)
    {
        ["en"] = ["Yes", "No", "Uncertain", "Increase", "Same", "Decrease", "Female", "Male", "Other"],
        ["da"] = ["Ja", "Nej", "Usikker", "Mere", "Det samme", "Mindre", "Kvinde", "Mand", "Andet"],
        ["nb"] = ["Ja", "Nei", "Usikker", "Mer", "Det samme", "Mindre", "Kvinne", "Mann", "Annet"],
        ["sv"] = ["Ja", "Nej", "Osäker", "Mer", "Lika mycket", "Mindre", "Kvinna", "Man", "Annat"],
        ["fi"] = ["Kyllä", "Ei", "En ole varma", "Enemmän", "Saman verran", "Vähemmän", "Nainen", "Mies", "Muu"],
        ["et"] = ["Jah", "Ei", "Ei ole kindel", "Rohkem", "Sama palju", "Vähem", "Naine", "Mees", "Muu"],
        ["ru"] = ["Да", "Нет", "Не уверен", "Больше", "Столько же", "Меньше", "Женский", "Мужской", "Другое"],
        ["de"] = ["Ja", "Nein", "Unsicher", "Mehr", "Gleich viel", "Weniger", "Weiblich", "Männlich", "Anderes"],
        ["fr"] = ["Oui", "Non", "Incertain", "Plus", "Autant", "Moins", "Femme", "Homme", "Autre"],
        ["es"] = ["Sí", "No", "No es seguro", "Más", "Igual", "Menos", "Mujer", "Hombre", "Otro"],
    };

    /// <summary>A word in a language; in English where the language is none of these.</summary>
    public static string Of(string word, string language) => s_words.GetValueOrDefault(language.Split('-')[0], s_words["en"])[Array.IndexOf(s_order, word)];
}
