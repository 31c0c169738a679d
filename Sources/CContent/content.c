#include "ccontent.h"

// One #embed and one row for each file of Questionnaires, Templates and schemas. A test compares
// this list with the folders, so a forgotten file cannot pass.

static const unsigned char questionnaire_5p[] = {
#embed "../../Questionnaires/powershare-5p.yaml"
};

static const unsigned char default_pack[] = {
#embed "../../Templates/default/pack.yaml"
};
static const unsigned char default_sentences[] = {
#embed "../../Templates/default/sentences.yaml"
};
static const unsigned char default_full[] = {
#embed "../../Templates/default/full.md.mustache"
};
static const unsigned char default_style[] = {
#embed "../../Templates/default/style.css"
};

static const unsigned char answers_schema[] = {
#embed "schemas/answers.schema.json"
};
static const unsigned char audit_schema[] = {
#embed "schemas/audit.schema.json"
};
static const unsigned char result_schema[] = {
#embed "schemas/result.schema.json"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const ccontent_file files[] = {
    FILE_ROW("Questionnaires/powershare-5p.yaml", questionnaire_5p),
    FILE_ROW("Sources/CContent/schemas/answers.schema.json", answers_schema),
    FILE_ROW("Sources/CContent/schemas/audit.schema.json", audit_schema),
    FILE_ROW("Sources/CContent/schemas/result.schema.json", result_schema),
    FILE_ROW("Templates/default/full.md.mustache", default_full),
    FILE_ROW("Templates/default/pack.yaml", default_pack),
    FILE_ROW("Templates/default/sentences.yaml", default_sentences),
    FILE_ROW("Templates/default/style.css", default_style),
};

size_t ccontent_count(void) { return sizeof files / sizeof *files; }

ccontent_file ccontent_at(size_t index) { return files[index]; }
