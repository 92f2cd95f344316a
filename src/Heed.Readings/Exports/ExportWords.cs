namespace Heed.Readings.Exports;

/// <summary>What a file for people says of columns every source has, and of answers no survey words itself, in the languages of Heed; else in English.</summary>
internal sealed record ExportWords(string Id, string At, string Kind, string Unit, string Customer, string Touchpoint, string Channel, string Language, string Yes, string No, string NotApplicable)
{
    private static readonly Dictionary<string, ExportWords> s_all = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = new("Identifier", "When", "Kind of signal", "Unit", "Customer", "Touchpoint", "Channel", "Language", "yes", "no", "not applicable, or don't know"),
        ["nb"] = new("Identifikator", "Tidspunkt", "Type signal", "Enhet", "Kunde", "Kontaktpunkt", "Kanal", "Språk", "ja", "nei", "ikke aktuelt, eller vet ikke"),
        ["da"] = new("Identifikator", "Tidspunkt", "Type signal", "Enhed", "Kunde", "Kontaktpunkt", "Kanal", "Sprog", "ja", "nej", "ikke relevant, eller ved ikke"),
        ["sv"] = new("Identifierare", "Tidpunkt", "Typ av signal", "Enhet", "Kund", "Kontaktpunkt", "Kanal", "Språk", "ja", "nej", "ej aktuellt, eller vet inte"),
        ["fi"] = new("Tunniste", "Ajankohta", "Signaalin laji", "Yksikkö", "Asiakas", "Kosketuspiste", "Kanava", "Kieli", "kyllä", "ei", "ei koske minua tai en osaa sanoa"),
        ["et"] = new("Tunnus", "Aeg", "Signaali liik", "Üksus", "Klient", "Kokkupuutepunkt", "Kanal", "Keel", "jah", "ei", "ei kohaldu või ei oska öelda"),
        ["ru"] = new("Идентификатор", "Время", "Вид сигнала", "Подразделение", "Клиент", "Точка контакта", "Канал", "Язык", "да", "нет", "неприменимо или не знаю"),
        ["de"] = new("Kennung", "Zeitpunkt", "Art des Signals", "Einheit", "Kunde", "Kontaktpunkt", "Kanal", "Sprache", "ja", "nein", "nicht zutreffend oder weiß nicht"),
    };

    public static ExportWords In(string language) => s_all.GetValueOrDefault(language) ?? s_all.GetValueOrDefault(language.Split('-')[0]) ?? s_all["en"];
}
