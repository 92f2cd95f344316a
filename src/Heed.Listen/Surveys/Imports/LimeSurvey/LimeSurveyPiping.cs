using System.Text;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Answers brought along in texts: <c>{Q1.shown}</c>, <c>{INSERTANS:1X2X3}</c>, <c>{TOKEN:FIRSTNAME}</c>.</summary>
internal sealed class LimeSurveyPiping(LimeVariables variables, ImportNotes notes)
{
    private const string Inserted = "INSERTANS:";
    private const string Token = "TOKEN:";

    public string Say(string reference, string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal)) return text;
        var said = new StringBuilder();
        List<string> unsaid = [];
        var at = 0;
        while (text.IndexOf('{', at) is var open and >= 0 && text.IndexOf('}', open) is var close and >= 0)
        {
            var inner = text[(open + 1)..close];
            said.Append(text, at, open - at);
            // As there, a brace before a space is a brace.
            if (inner.Length == 0 || char.IsWhiteSpace(inner[0])) said.Append(text, open, close + 1 - open);
            else if (Name(inner.Trim()) is { } name) said.Append("{{").Append(name).Append("}}");
            else unsaid.Add($"{{{inner}}}");
            at = close + 1;
        }

        if (unsaid.Count > 0) notes.Leave(reference, $"in a text, as nothing of ours says it: {string.Join(", ", unsaid)}");
        return said.Append(text, at, text.Length - at).ToString();
    }

    private string? Name(string inner)
    {
        if (inner.StartsWith(Token, StringComparison.Ordinal)) return Plain(inner[Token.Length..]) ? $"customer.{inner[Token.Length..].ToLowerInvariant()}" : null;
        var name = inner.StartsWith(Inserted, StringComparison.Ordinal) ? inner[Inserted.Length..] : inner.Split('.')[0];
        if (!inner.StartsWith(Inserted, StringComparison.Ordinal) && inner.Contains('.', StringComparison.Ordinal) && inner[(inner.IndexOf('.', StringComparison.Ordinal) + 1)..] is not ("shown" or "NAOK" or "value" or "code" or "NAOK.shown")) return null;
        return variables.Find(name) is { Kind: not (LimeKind.Tick or LimeKind.Rank) } variable ? variable.Name : null;
    }

    private static bool Plain(string name) => name.Length is > 0 and < 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
