#include "ccontent.h"

// One #embed and one row for each file of Questionnaires, Templates and schemas. A test compares
// this list with the folders, so a forgotten file cannot pass.

static const unsigned char questionnaire_5p[] = {
#embed "../../Questionnaires/powershare-5p.yaml"
};

static const unsigned char questionnaire_5p_cy[] = {
#embed "../../Questionnaires/powershare-5p.cy.yaml"
};
static const unsigned char interface_cy[] = {
#embed "../../Questionnaires/interface.cy.yaml"
};
static const unsigned char interface_en_gb[] = {
#embed "../../Questionnaires/interface.en-GB.yaml"
};

static const unsigned char default_pack[] = {
#embed "../../Templates/default/pack.yaml"
};
static const unsigned char default_sentences[] = {
#embed "../../Templates/default/sentences.yaml"
};
static const unsigned char default_batch_index[] = {
#embed "../../Templates/default/batch-index.md.mustache"
};
static const unsigned char default_board[] = {
#embed "../../Templates/default/board.md.mustache"
};
static const unsigned char default_change[] = {
#embed "../../Templates/default/change.md.mustache"
};
static const unsigned char default_easy_read[] = {
#embed "../../Templates/default/easy-read.md.mustache"
};
static const unsigned char default_index[] = {
#embed "../../Templates/default/index.md.mustache"
};
static const unsigned char default_portfolio[] = {
#embed "../../Templates/default/portfolio.md.mustache"
};
static const unsigned char default_part_hidden[] = {
#embed "../../Templates/default/_hidden.md.mustache"
};
static const unsigned char default_part_not_a_mark[] = {
#embed "../../Templates/default/_not-a-mark.md.mustache"
};
static const unsigned char default_part_notices[] = {
#embed "../../Templates/default/_notices.md.mustache"
};
static const unsigned char default_part_summary[] = {
#embed "../../Templates/default/_summary.md.mustache"
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
static const unsigned char diff_schema[] = {
#embed "schemas/diff.schema.json"
};
static const unsigned char lock_schema[] = {
#embed "schemas/lock.schema.json"
};
static const unsigned char manifest_schema[] = {
#embed "schemas/manifest.schema.json"
};
static const unsigned char portfolio_schema[] = {
#embed "schemas/portfolio.schema.json"
};
static const unsigned char result_schema[] = {
#embed "schemas/result.schema.json"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const ccontent_file files[] = {
    FILE_ROW("Questionnaires/interface.cy.yaml", interface_cy),
    FILE_ROW("Questionnaires/interface.en-GB.yaml", interface_en_gb),
    FILE_ROW("Questionnaires/powershare-5p.cy.yaml", questionnaire_5p_cy),
    FILE_ROW("Questionnaires/powershare-5p.yaml", questionnaire_5p),
    FILE_ROW("Sources/CContent/schemas/answers.schema.json", answers_schema),
    FILE_ROW("Sources/CContent/schemas/audit.schema.json", audit_schema),
    FILE_ROW("Sources/CContent/schemas/diff.schema.json", diff_schema),
    FILE_ROW("Sources/CContent/schemas/lock.schema.json", lock_schema),
    FILE_ROW("Sources/CContent/schemas/manifest.schema.json", manifest_schema),
    FILE_ROW("Sources/CContent/schemas/portfolio.schema.json", portfolio_schema),
    FILE_ROW("Sources/CContent/schemas/result.schema.json", result_schema),
    FILE_ROW("Templates/default/_hidden.md.mustache", default_part_hidden),
    FILE_ROW("Templates/default/_not-a-mark.md.mustache", default_part_not_a_mark),
    FILE_ROW("Templates/default/_notices.md.mustache", default_part_notices),
    FILE_ROW("Templates/default/_summary.md.mustache", default_part_summary),
    FILE_ROW("Templates/default/batch-index.md.mustache", default_batch_index),
    FILE_ROW("Templates/default/board.md.mustache", default_board),
    FILE_ROW("Templates/default/change.md.mustache", default_change),
    FILE_ROW("Templates/default/easy-read.md.mustache", default_easy_read),
    FILE_ROW("Templates/default/full.md.mustache", default_full),
    FILE_ROW("Templates/default/index.md.mustache", default_index),
    FILE_ROW("Templates/default/pack.yaml", default_pack),
    FILE_ROW("Templates/default/portfolio.md.mustache", default_portfolio),
    FILE_ROW("Templates/default/sentences.yaml", default_sentences),
    FILE_ROW("Templates/default/style.css", default_style),
};

size_t ccontent_count(void) { return sizeof files / sizeof *files; }

ccontent_file ccontent_at(size_t index) { return files[index]; }
