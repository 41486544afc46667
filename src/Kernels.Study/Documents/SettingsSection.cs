using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kernels.Study.Settings;

namespace Kernels.Study.Documents;

/// <summary>The settings in the JSON document: each under the key that the table gives it.</summary>
[JsonConverter(typeof(Converter))]
internal sealed record SettingsSection(StudyOptions Options)
{
    internal sealed class Converter : JsonConverter<SettingsSection>
    {
        public override SettingsSection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Settings are only written.");

        public override void Write(Utf8JsonWriter writer, SettingsSection value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (StudySetting setting in StudySettings.InDocumentOrder)
            {
                if (!setting.IsTold(value.Options))
                    continue;
                string text = setting.Text(value.Options);
                writer.WritePropertyName(setting.Key);
                if (setting.IsText)
                    writer.WriteStringValue(text);
                else
                    writer.WriteRawValue(text);
            }
            writer.WriteEndObject();
        }
    }
}
