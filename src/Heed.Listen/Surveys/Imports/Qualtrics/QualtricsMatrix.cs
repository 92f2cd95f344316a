using System.Globalization;

namespace Heed.Listen.Surveys.Imports.Qualtrics;

/// <summary>Matrices, columns side by side, and groups to sort into.</summary>
internal sealed class QualtricsMatrix(QualtricsTexts texts, ImportNotes notes, QuestionNames names, QualtricsChoices choices)
{
    private const int MostCells = 100;

    public IReadOnlyList<Question> Read(string reference, JsonPart question, Question whole, QualtricsAnswer answer)
    {
        if (question["Selector"].Text is "TE" || question["SubSelector"].Text is "TE" or "Short" or "Medium" or "Long" or "Essay" && question["Selector"].Text == "TE") return Cells(reference, question, whole, answer, QuestionType.Text);
        if (question["Selector"].Text is "CS") return Cells(reference, question, whole, answer, QuestionType.Number);
        var rows = choices.Of(reference, question, answer.Choices, names: true, recoded: false);
        if (rows.Count == 0)
        {
            notes.Leave(reference, "a matrix without rows");
            return [];
        }

        var columns = choices.Columns(reference, question, answer.Columns);
        if (columns.Count < 2) return [AsChoices(reference, whole, rows, columns, answer)];
        if (question["Selector"].Text is "RO" or "MaxDiff") notes.Change(reference, "asked as a matrix of choices", "each rank is no longer given once only");
        var matrix = whole with
        {
            Type = QuestionType.Matrix,
            Rows = rows,
            Choices = columns,
            Cells = question["SubSelector"].Text is "MultipleAnswer" ? MatrixCells.Multiple : MatrixCells.Single,
            Shuffle = QualtricsChoices.IsShuffled(question),
        };
        return [matrix, .. RowWords(reference, question, whole, answer)];
    }

    /// <summary>Each column is a matrix of its own; two ratings of the same points are a pair.</summary>
    public IReadOnlyList<Question> SideBySide(string reference, JsonPart question, Question whole, QualtricsAnswer answer)
    {
        List<Question> all = [];
        var columns = question["AdditionalQuestions"].Entries.Where(c => c.Value.IsObject).ToList();
        if (Pair(reference, question, whole, answer, columns) is { } pair) return [pair];
        foreach (var (number, column) in columns)
        {
            var id = columns.Count == 1 ? whole.Id : names.TakePart(whole.Id, number);
            var part = new QualtricsAnswer(id);
            var text = QualtricsTexts.Join(new(whole.Text), texts.Of(question, q => q["AdditionalQuestions"][number]["QuestionText"]));
            var own = column["Selector"].Text is "TE" or "TB" || column["QuestionType"].Text == "TE"
                ? Cells(reference, column, whole with { Id = id, Text = text, Origin = QualtricsOrigins.Side(whole, number) }, part, QuestionType.Text, question)
                : Read(reference, WithRows(column, question), whole with { Id = id, Text = text, Origin = QualtricsOrigins.Side(whole, number) }, part);
            foreach (var (row, code) in part.Choices) answer.Choices.TryAdd(row, code);
            foreach (var (column2, code) in part.Columns) answer.Columns.TryAdd(column2, code);
            all.AddRange(own);
        }

        if (columns.Count > 1) notes.Change(reference, $"asked as {all.Count} questions", "columns side by side are matrices one after the other");
        if (all.Count == 0) notes.Leave(reference, "columns side by side without columns");
        return all;
    }

    /// <summary>Sorting into groups, as a matrix: each item into one group.</summary>
    public IReadOnlyList<Question> Groups(string reference, JsonPart question, Question whole, QualtricsAnswer answer)
    {
        var rows = choices.Of(reference, question, answer.Choices, names: true, recoded: false);
        var codes = new ChoiceCodes(notes, reference, names: false);
        List<Choice> groups = [.. question["Groups"].Entries.Select(g => QualtricsOrigins.Known(g.Key, codes.Take(g.Key)) with { Text = texts.Of(question, q => q["Groups"][g.Key]["Display"] is { Exists: true } shown ? shown : q["Groups"][g.Key]) })];
        if (rows.Count == 0 || groups.Count < 2)
        {
            notes.Leave(reference, "sorting into groups, with fewer than two groups or no items");
            return [];
        }

        notes.Change(reference, "asked as a matrix", "items go into groups; their order within a group is not kept");
        return [whole with { Type = QuestionType.Matrix, Rows = [.. rows.Select(r => r with { Other = false })], Choices = groups }];
    }

    // Columns mostly repeat the rows; where they don't, the rows are those of the whole.
    private static JsonPart WithRows(JsonPart column, JsonPart question) => column["Choices"].Items.Any() ? column : question;

    private Question? Pair(string reference, JsonPart question, Question whole, QualtricsAnswer answer, List<(string Key, JsonPart Value)> columns)
    {
        if (columns.Count != 2 || columns.Exists(c => c.Value["Selector"].Text != "Likert" || c.Value["SubSelector"].Text is not ("SingleAnswer" or "DropDown"))) return null;
        var scales = columns.ConvertAll(c => choices.Columns(reference, c.Value, c.Key == columns[0].Key ? answer.Columns : []));
        var points = scales[0].Count;
        if (points is < 3 or > 10 || scales[1].Count != points || !Enumerable.Range(0, points).All(i => IsPoint(scales[0][i], i) && IsPoint(scales[1][i], i) && Same(scales[0][i], scales[1][i]))) return null;
        var codes = new ChoiceCodes(notes, reference, names: true);
        return whole with
        {
            Type = QuestionType.Pair,
            Points = points,
            Labels = [.. scales[0].Select(s => s.Text)],
            Rows = choices.Of(reference, question, answer.Choices, names: true, recoded: false),
            Sides = [.. columns.Select(c => QualtricsOrigins.Known(c.Key, codes.Take($"side{c.Key}")) with { Text = texts.Of(question, q => q["AdditionalQuestions"][c.Key]["QuestionText"]) })],
        };
    }

    private static bool IsPoint(Choice choice, int i) => choice.Code == (i + 1).ToString(CultureInfo.InvariantCulture);

    private bool Same(Choice one, Choice other) => one.Text.GetValueOrDefault(texts.Default) == other.Text.GetValueOrDefault(texts.Default);

    private Question AsChoices(string reference, Question whole, List<Choice> rows, List<Choice> columns, QualtricsAnswer answer)
    {
        answer.RowsAsChoices = true;
        if (rows.Count == 1)
        {
            notes.Change(reference, "asked as agreement", "a matrix of one row and one column is a single tick");
            return whole with { Type = QuestionType.Consent, Text = QualtricsTexts.Join(new(whole.Text), new(rows[0].Text)) };
        }

        notes.Change(reference, "asked as choices, any of which may be chosen", "a matrix with one column is a tick for each row");
        var hint = columns.Count == 0 ? null : columns[0].Text;
        return whole with { Type = QuestionType.Multiple, Choices = [.. rows.Select(r => QualtricsOrigins.Ticked(r, columns) with { Other = false })], Hint = hint };
    }

    private IEnumerable<Question> RowWords(string reference, JsonPart question, Question whole, QualtricsAnswer answer)
    {
        foreach (var (id, _) in QualtricsChoices.InOrder(question["Choices"], question["ChoiceOrder"]).Where(r => r.Choice["TextEntry"].Holds))
        {
            var name = names.TakePart(whole.Id, $"{answer.Choices.GetValueOrDefault(id, id)}_text");
            answer.Parts[id] = name;
            notes.Change(reference, $"the words of row {id} are a question of their own, {name}", "rows of a matrix take no words");
            yield return new() { Id = name, Type = QuestionType.Text, Origin = QualtricsOrigins.Part(whole, id, question["ChoiceDataExportTags"][id].Text), Text = texts.Of(question, q => q["Choices"][id]["Display"]) };
        }
    }

    private IReadOnlyList<Question> Cells(string reference, JsonPart question, Question whole, QualtricsAnswer answer, QuestionType type, JsonPart? rowsOf = null)
    {
        var rows = choices.Of(reference, rowsOf ?? question, answer.Choices, names: true, recoded: false);
        var columns = choices.Columns(reference, question, answer.Columns);
        if (rows.Count * Math.Max(1, columns.Count) is 0 or > MostCells)
        {
            notes.Leave(reference, "a table of entries that is empty or too large to be asked one by one");
            return [];
        }

        notes.Change(reference, "asked as questions one by one", "Heed's matrices hold choices and ratings, no entries");
        List<Choice?> across = columns.Count == 0 ? [null] : [.. columns];
        return
        [
            .. from row in rows
               from column in across
               select whole with
               {
                   Id = names.TakePart(whole.Id, column is null ? row.Code : $"{row.Code}_{column.Code}"),
                   Origin = QualtricsOrigins.Cell(whole, row, column),
                   Type = type,
                   Text = QualtricsTexts.Join(QualtricsTexts.Join(new(whole.Text), new(row.Text)), column is null ? [] : new(column.Text)),
                   Long = question["SubSelector"].Text == "Essay",
               },
        ];
    }
}
