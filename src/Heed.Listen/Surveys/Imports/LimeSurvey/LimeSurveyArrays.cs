using System.Globalization;

namespace Heed.Listen.Surveys.Imports.LimeSurvey;

/// <summary>Arrays, and questions of several numbers or texts.</summary>
internal sealed class LimeSurveyArrays(LimeQuestion q, LimeSurveyTexts texts, LimeVariables variables, ImportNotes notes, QuestionNames names)
{
    private const int MostCells = 120;
    private const int MostNumbers = 20;

    public IReadOnlyList<Question> Read(Question whole)
    {
        var read = q.Type switch
        {
            "A" => [Rating(whole, 5)],
            "B" => [Rating(whole, 10)],
            "C" => [Matrix(whole, Words(("Y", "yes"), ("U", "uncertain"), ("N", "no")))],
            "E" => [Matrix(whole, Words(("I", "increase"), ("S", "same"), ("D", "decrease")))],
            "1" => Dual(whole),
            ":" => Numbers(whole),
            ";" => Cells(whole, QuestionType.Text),
            _ => Columns(q.AnswersOn(0)) is { } columns ? [Matrix(whole, columns)] : [],
        };
        if (q.PartsOn(0).Any()) return read;
        notes.Leave(q.Id, "an array without rows");
        return [];
    }

    /// <summary>A number or text for each part.</summary>
    public IReadOnlyList<Question> Parts(Question whole)
    {
        if (!q.PartsOn(0).Any())
        {
            notes.Leave(q.Id, "has no parts to fill in");
            return [];
        }

        if (q.Type == "K" && q.Number("equals_num_value") is > 0 and var total && q.PartsOn(0).Skip(1).Any())
        {
            var codes = new ChoiceCodes(notes, q.Id, names: true);
            var items = q.PartsOn(0).Select(p => new Choice { Code = codes.Take(p.Code), Text = p.Text }).ToList();
            foreach (var (part, item) in q.PartsOn(0).Zip(items)) variables.Add(q, part.Code, new(LimeKind.Number, $"{whole.Id}.{item.Code}"));
            return [whole with { Type = QuestionType.Sum, Total = total, Choices = items }];
        }

        var one = whole with { Type = q.Type == "K" ? QuestionType.Number : QuestionType.Text, MaxLength = q.Type == "K" ? null : q.Whole("maximum_chars") };
        if (q.Type == "K") one = Limits(one);
        notes.Change(q.Id, $"asked as {q.PartsOn(0).Count()} questions", "each of its parts is a question");
        return [.. q.PartsOn(0).Select(p => Part(one, p))];
    }

    private Question Part(Question one, LimeOption part)
    {
        var name = names.TakePart(one.Id, part.Code);
        variables.Add(q, part.Code, new(q.Type == "K" ? LimeKind.Number : LimeKind.Words, name));
        return one with { Id = name, Text = LimeSurveyTexts.Join(new(one.Text), part.Text) };
    }

    private Question Limits(Question one)
    {
        if (q.Attribute("slider_layout") == "1") return one with { Type = QuestionType.Slider, Min = q.Number("slider_min") ?? 0, Max = q.Number("slider_max") ?? 100, Step = q.Number("slider_accuracy") is > 0 and var step ? step : 1 };
        return one with { Min = q.Number("min_num_value_n"), Max = q.Number("max_num_value_n"), Step = q.Attribute("num_value_int_only") == "1" ? 1 : null };
    }

    private List<Choice> Rows(Question whole, LimeKind kind, string part, IReadOnlyDictionary<string, string>? codes = null)
    {
        var taken = new ChoiceCodes(notes, q.Id, names: true);
        List<Choice> rows = [];
        foreach (var row in q.PartsOn(0))
        {
            var code = taken.Take(row.Code);
            variables.Add(q, row.Code + part, new(kind, $"{whole.Id}.{code}") { Codes = codes ?? new Dictionary<string, string>(StringComparer.Ordinal) });
            rows.Add(new() { Code = code, Text = row.Text });
        }

        return rows;
    }

    private Question Rating(Question whole, int points) => whole with { Type = QuestionType.Matrix, Cells = MatrixCells.Rating, Points = points, Rows = Rows(whole, LimeKind.Number, ""), Shuffle = IsShuffled };

    private Question Matrix(Question whole, IReadOnlyList<Choice> columns, string part = "", IReadOnlyDictionary<string, string>? codes = null) =>
        whole with { Type = QuestionType.Matrix, Rows = Rows(whole, LimeKind.Code, part, codes), Choices = columns, Shuffle = IsShuffled };

    private IReadOnlyList<Choice>? Columns(IEnumerable<LimeOption> answers)
    {
        var taken = new ChoiceCodes(notes, q.Id, names: false);
        List<Choice> columns = [.. answers.Select(a => new Choice { Code = taken.Take(a.Code), Text = a.Text })];
        if (columns.Count >= 2) return columns;
        notes.Leave(q.Id, "an array of fewer than two answers");
        return null;
    }

    private IReadOnlyList<Question> Dual(Question whole)
    {
        List<Question> scales = [];
        foreach (var scale in new[] { 0, 1 })
        {
            var part = scale == 0 ? "A" : "B";
            if (Columns(q.AnswersOn(scale)) is not { } columns) continue;
            var head = q.Attributes.GetValueOrDefault($"dualscale_header{part}") is { } words ? LimeSurveyQuestions.Tagged(words, texts.Languages) : [];
            var own = whole with { Id = names.TakePart(whole.Id, part), Text = LimeSurveyTexts.Join(new(whole.Text), head) };
            scales.Add(Matrix(own, columns, string.Create(CultureInfo.InvariantCulture, $"_{scale}")));
        }

        notes.Change(q.Id, $"asked as {scales.Count} questions", "an array has one scale");
        return scales;
    }

    private IReadOnlyList<Question> Numbers(Question whole)
    {
        var across = q.PartsOn(1).ToList();
        if (q.Attribute("multiflexible_checkbox") == "1" && across.Count >= 2)
        {
            var taken = new ChoiceCodes(notes, q.Id, names: false);
            List<Choice> ticks = [.. across.Select(c => new Choice { Code = taken.Take(c.Code), Text = c.Text })];
            var matrix = Matrix(whole, ticks) with { Cells = MatrixCells.Multiple };
            foreach (var row in q.PartsOn(0).Zip(matrix.Rows))
            {
                foreach (var (column, tick) in across.Zip(ticks)) variables.Add(q, $"{row.First.Code}_{column.Code}", new(LimeKind.Tick, $"{whole.Id}.{row.Second.Code}", tick.Code));
            }

            return [matrix];
        }

        var (least, most, step) = (q.Number("multiflexible_min") ?? 1, q.Number("multiflexible_max") ?? 10, q.Number("multiflexible_step") is > 0 and var s ? s : 1);
        if (q.Attribute("input_boxes") == "1" || !((most - least) / step < MostNumbers) || least >= most) return Cells(whole, QuestionType.Number);
        notes.Change(q.Id, $"asked as {across.Count} arrays of numbers to choose from", "an array has one answer a row");
        return [.. across.Select(column => NumberColumn(whole, column, least, most, step))];
    }

    private Question NumberColumn(Question whole, LimeOption column, double least, double most, double step)
    {
        var numbers = Enumerable.Range(0, (int)((most - least) / step) + 1).Select(i => (least + i * step).ToString("R", CultureInfo.InvariantCulture));
        List<Choice> choices = [.. numbers.Select(n => new Choice { Code = n, Text = texts.Same(_ => n) })];
        var own = whole with { Id = names.TakePart(whole.Id, column.Code), Text = LimeSurveyTexts.Join(new(whole.Text), column.Text) };
        return Matrix(own, choices, $"_{column.Code}");
    }

    private IReadOnlyList<Question> Cells(Question whole, QuestionType type)
    {
        var across = q.PartsOn(1).ToList();
        if (across.Count == 0 || q.PartsOn(0).Count() * across.Count > MostCells)
        {
            notes.Leave(q.Id, "a table of entries that is empty or too large to be asked one by one");
            return [];
        }

        notes.Change(q.Id, "asked as questions one by one", "Heed's matrices hold choices and ratings, no entries");
        List<Question> cells = [];
        foreach (var row in q.PartsOn(0))
        {
            foreach (var column in across)
            {
                var name = names.TakePart(whole.Id, $"{row.Code}_{column.Code}");
                variables.Add(q, $"{row.Code}_{column.Code}", new(type == QuestionType.Number ? LimeKind.Number : LimeKind.Words, name));
                cells.Add(whole with { Id = name, Type = type, Text = LimeSurveyTexts.Join(new(whole.Text), row.Text, column.Text), MaxLength = type == QuestionType.Text ? q.Whole("maximum_chars") : null });
            }
        }

        return cells;
    }

    private List<Choice> Words(params (string Code, string Word)[] words) => [.. words.Select(w => new Choice { Code = w.Code, Text = texts.Same(l => LimeSurveyWords.Of(w.Word, l)) })];

    private bool IsShuffled => q.Attribute("random_order") == "1" || q.Attribute("subquestion_order") == "random";
}
