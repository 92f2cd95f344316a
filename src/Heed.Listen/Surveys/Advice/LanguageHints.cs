namespace Heed.Listen.Surveys.Advice;

/// <summary>Words by which wording goes wrong, short lists of our own for each language: a hit is a reason to read again, not proof.</summary>
/// <param name="Leading">Words and phrases that praise, blame or presume an answer.</param>
/// <param name="Joining">Words that put two things into one question.</param>
/// <param name="Contact">Beginnings of words for what not every customer met: staff, a call, a delivery.</param>
internal sealed record LanguageHints(string[] Leading, string[] Joining, string[] Contact)
{
    public static IReadOnlyDictionary<string, LanguageHints> ByLanguage { get; } = new Dictionary<string, LanguageHints>(StringComparer.Ordinal)
    {
        ["en"] = new(
            ["don't you", "wouldn't you", "isn't it", "do you agree that", "how much did you enjoy", "how great", "how good was", "excellent", "amazing", "award-winning", "world-class", "obviously", "surely", "as you know", "how bad", "terrible"],
            ["and", "or", "and/or", "as well as"],
            ["staff", "employee", "adviser", "advisor", "agent", "call", "deliver", "branch", "website", "app ", "complaint"]),
        ["nb"] = new(
            ["er du ikke enig", "synes du ikke", "ikke sant", "er du enig i at", "hvor bra var", "hvor flott", "hvor god var", "utmerket", "fantastisk", "prisbelønt", "selvfølgelig", "selvsagt", "som du vet", "hvor dårlig", "forferdelig"],
            ["og", "eller", "og/eller", "samt"],
            ["ansatt", "rådgiver", "kundebehandler", "samtale", "lever", "filial", "nettsid", "app ", "klage"]),
        ["da"] = new(
            ["er du ikke enig", "synes du ikke", "ikke sandt", "er du enig i at", "hvor godt var", "hvor god var", "hvor dejlig", "fremragende", "fantastisk", "prisvindende", "selvfølgelig", "naturligvis", "som du ved", "hvor dårlig", "forfærdelig"],
            ["og", "eller", "og/eller", "samt"],
            ["medarbejder", "rådgiver", "opkald", "lever", "filial", "hjemmeside", "app ", "klage"]),
        ["sv"] = new(
            ["håller du inte med", "tycker du inte", "visst", "håller du med om att", "hur bra var", "hur fantastisk", "utmärkt", "fantastisk", "prisbelönt", "självklart", "naturligtvis", "som du vet", "hur dålig", "hemsk"],
            ["och", "eller", "och/eller", "samt"],
            ["personal", "medarbetare", "rådgivare", "handläggare", "samtal", "leverans", "kontor", "webbplats", "app ", "klagomål"]),
        ["fi"] = new(
            ["etkö olekin", "eikö olekin", "oletko samaa mieltä, että", "kuinka hyvä oli", "kuinka loistava", "erinomainen", "erinomaise", "loistava", "upea", "palkittu", "tietenkin", "kuten tiedät", "kuinka huono", "kamala"],
            ["ja", "tai", "ja/tai", "sekä"],
            ["henkilökun", "asiakaspalvelija", "neuvoja", "puhelu", "toimitu", "konttori", "verkkosivu", "sovellu", "reklamaatio"]),
        ["et"] = new(
            ["kas pole nii", "eks ole", "kas olete nõus, et", "kas te ei arva", "kui hea oli", "kui suurepära", "suurepära", "imeli", "auhinnatud", "loomulikult", "muidugi", "nagu teate", "kui halb", "kohutav"],
            ["ja", "ning", "või", "ja/või"],
            ["teenindaja", "töötaja", "nõustaja", "kõne", "tarne", "kontor", "veebileh", "rakendus", "kaebus"]),
        ["ru"] = new(
            ["не правда ли", "согласны ли вы, что", "согласны ли вы с тем, что", "разве", "насколько хорош", "насколько прекрас", "отличн", "прекрасн", "замечательн", "конечно", "очевидно", "как вы знаете", "насколько плох", "ужасн"],
            ["и", "или", "и/или", "а также"],
            ["сотрудник", "консультант", "оператор", "звон", "достав", "отделени", "сайт", "приложени", "жалоб"]),
        ["de"] = new(
            ["finden sie nicht", "nicht wahr", "stimmen sie zu, dass", "sind sie nicht", "wie gut war", "wie großartig", "wie toll", "ausgezeichnet", "hervorragend", "fantastisch", "preisgekrönt", "natürlich", "selbstverständlich", "wie sie wissen", "wie schlecht", "schrecklich"],
            ["und", "oder", "und/oder", "sowie"],
            ["mitarbeiter", "berater", "anruf", "telefonat", "liefer", "filiale", "website", "app ", "beschwerde"]),
    };
}
