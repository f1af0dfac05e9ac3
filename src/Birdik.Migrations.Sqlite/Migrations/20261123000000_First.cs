using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Birdik.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "budget_budget",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opening = table.Column<decimal>(type: "TEXT", precision: 18, scale: 1, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_budget", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "budget_revenue_base",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    tax = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    @base = table.Column<decimal>(name: "base", type: "TEXT", precision: 18, scale: 2, nullable: false),
                    collected = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_revenue_base", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "budget_scenario",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_scenario", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "law_act",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    spheres = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    powers = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_class_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    issuer_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    issuer_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    issuer_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_act", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "law_calendar_feed",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_calendar_feed", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "law_draft_article",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    text_ky = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    text_ru = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    chapter_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    chapter_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    chapter_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    heading_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    heading_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    heading_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_draft_article", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "letters_batch",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_batch", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_correspondent",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_correspondent", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_count",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", maxLength: 40, nullable: false),
                    received = table.Column<int>(type: "INTEGER", nullable: false),
                    sent = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<int>(type: "INTEGER", nullable: false),
                    repeated = table.Column<int>(type: "INTEGER", nullable: false),
                    without_basis = table.Column<int>(type: "INTEGER", nullable: false),
                    short_term = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_count", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_exchange_partner",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    their_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    client = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    key_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_exchange_partner_tenant_id_id", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_function_count",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    letters = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_function_count", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_mail_account",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    imap_host = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    imap_port = table.Column<int>(type: "INTEGER", nullable: false),
                    smtp_host = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false),
                    smtp_port = table.Column<int>(type: "INTEGER", nullable: false),
                    security = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    protected_password = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    sends_receipts = table.Column<bool>(type: "INTEGER", nullable: false),
                    last_uid = table.Column<long>(type: "INTEGER", nullable: false),
                    uid_validity = table.Column<long>(type: "INTEGER", nullable: false),
                    fetched_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_mail_account", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_refused_mail",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uid = table.Column<long>(type: "INTEGER", nullable: false),
                    validity = table.Column<long>(type: "INTEGER", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    refused_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    problems = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    done_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 700, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_refused_mail", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_reminder_address",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_reminder_address", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_substitution",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    absent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    absent_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    deputy_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deputy_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_substitution", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "letters_template",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ky_file = table.Column<Guid>(type: "TEXT", nullable: true),
                    ky_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ky_text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ru_file = table.Column<Guid>(type: "TEXT", nullable: true),
                    ru_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ru_text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_template", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "planning_allocation",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    to_tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    som = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    units = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer_text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    listed = table.Column<int>(type: "INTEGER", nullable: false),
                    received = table.Column<int>(type: "INTEGER", nullable: false),
                    measure_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    measure_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    measure_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    programme_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    programme_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    programme_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_allocation", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "planning_document",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    to_year = table.Column<int>(type: "INTEGER", nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    previous_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    root = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_planning_document_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_document_planning_document_tenant_id_previous_id",
                        columns: x => new { x.tenant_id, x.previous_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_need_counter",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_need_counter", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "planning_rise",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    to_tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sphere = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    percent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_rise", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "planning_vote",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    budget = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_vote", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "platform_account_use",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wrong_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    last_tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    last_sign_in_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_account_use", x => x.user_id);
                });

            migrationBuilder.CreateTable(
                name: "platform_api_token",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 13, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_api_token", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_content",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    json = table.Column<string>(type: "TEXT", nullable: true),
                    erased_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    erased_by_act = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_audit_content", x => new { x.tenant_id, x.entry_id });
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_entry",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    previous_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_audit_entry", x => new { x.tenant_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "platform_audit_head",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_audit_head", x => x.tenant_id);
                });

            migrationBuilder.CreateTable(
                name: "platform_calendar_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    replaced_by_act = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_calendar_day", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_calendar_year",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_calendar_year", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_file",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    owner_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_file", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "platform_job_run",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    succeeded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_job_run", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_norm",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    provision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_norm", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_organ",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_organ", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox_head",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    last_number = table.Column<long>(type: "INTEGER", nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    held_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_outbox_head", x => x.tenant_id);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox_message",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    handled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    given_up_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_outbox_message", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "platform_saved_view",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_saved_view", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "platform_search_document",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    object_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    href = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    sender_class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    sphere = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    numbers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    people = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    note_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_search_document", x => new { x.tenant_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "platform_search_national",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    object_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    href = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    sender_class = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    sphere = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    numbers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    people = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    edition = table.Column<int>(type: "INTEGER", nullable: false),
                    note_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_search_national", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "platform_tenant",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_tenant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "platform_user",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_user", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "powers_body",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_body", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "powers_function",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    sphere = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    matter = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    driver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    condition_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    condition_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    condition_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_function", x => x.id);
                    table.ForeignKey(
                        name: "fk_powers_function_powers_function_parent_id",
                        column: x => x.parent_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_matrix_edition",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    ended = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_matrix_edition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "powers_scenario",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_scenario", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "staffing_individual_work",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    trade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    persons = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    hours_per_year = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_individual_work", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "staffing_own_volume",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    norm_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    volume = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_own_volume", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "staffing_post",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trade = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    structure = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reports_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_service = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_post_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_staffing_post_staffing_post_tenant_id_reports_to_id",
                        columns: x => new { x.tenant_id, x.reports_to_id },
                        principalTable: "staffing_post",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_structure",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organ = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    act_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    act_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_structure", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "staffing_table",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    base_rate = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    approved_posts = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    approved_fund = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_table", x => new { x.tenant_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "territory_map_water",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    wkb = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_map_water", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "territory_statistic_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_additive = table.Column<bool>(type: "INTEGER", nullable: false),
                    measure_en = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    measure_ky = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    measure_ru = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_statistic_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "territory_unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    iso = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    present_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    founding_act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    closing_act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_unit", x => x.id);
                    table.ForeignKey(
                        name: "fk_territory_unit_territory_unit_parent_id",
                        column: x => x.parent_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_act_relation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_act_relation", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_act_relation_law_act_from_id",
                        column: x => x.from_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_act_relation_law_act_to_id",
                        column: x => x.to_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_act_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    provisions = table.Column<int>(type: "INTEGER", nullable: false),
                    articles = table.Column<int>(type: "INTEGER", nullable: false),
                    imported_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_act_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_act_version_law_act_act_id",
                        column: x => x.act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_former_address",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_former_address", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_former_address_law_act_act_id",
                        column: x => x.act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_provision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    e_id = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_provision", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_provision_law_act_act_id",
                        column: x => x.act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_matter",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    question = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    function = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    end = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    proposed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_matter", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_matter_letters_correspondent_tenant_id_with_id",
                        columns: x => new { x.tenant_id, x.with_id },
                        principalTable: "letters_correspondent",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_exchange_envelope",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_outgoing = table.Column<bool>(type: "INTEGER", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    partner_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    consignment = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    calls = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    request = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_exchange_envelope", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_exchange_envelope_letters_exchange_partner_tenant_id_partner_id",
                        columns: x => new { x.tenant_id, x.partner_id },
                        principalTable: "letters_exchange_partner",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_recipient",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    allocation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    criterion = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    delivered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_recipient", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_recipient_planning_allocation_tenant_id_allocation_id",
                        columns: x => new { x.tenant_id, x.allocation_id },
                        principalTable: "planning_allocation",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_agreement",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_agreement", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_agreement_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_expected_money",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    som = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_expected_money", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_expected_money_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_goal",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_goal_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_goal_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_goal_planning_goal_tenant_id_parent_id",
                        columns: x => new { x.tenant_id, x.parent_id },
                        principalTable: "planning_goal",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_proof",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    measure = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    day = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_proof", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_proof_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_section",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text_ky = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    text_ru = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_section", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_section_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_import",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    register = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    created = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    undone_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    undone_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_import", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_platform_import_platform_file_tenant_id_file_id",
                        columns: x => new { x.tenant_id, x.file_id },
                        principalTable: "platform_file",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_file_plan",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    inventory_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    transferred_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_file_plan", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_file_plan_platform_organ_tenant_id_organ_id",
                        columns: x => new { x.tenant_id, x.organ_id },
                        principalTable: "platform_organ",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_journal",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    file_index = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    template = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    last = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_journal_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_journal_platform_organ_tenant_id_organ_id",
                        columns: x => new { x.tenant_id, x.organ_id },
                        principalTable: "platform_organ",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_outbox_handled",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    message_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_outbox_handled", x => new { x.tenant_id, x.message_id, x.handler });
                    table.ForeignKey(
                        name: "fk_platform_outbox_handled_platform_outbox_message_tenant_id_message_id",
                        columns: x => new { x.tenant_id, x.message_id },
                        principalTable: "platform_outbox_message",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_membership",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organ_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_membership", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_platform_membership_platform_organ_tenant_id_organ_id",
                        columns: x => new { x.tenant_id, x.organ_id },
                        principalTable: "platform_organ",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_platform_membership_platform_user_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_user_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_user_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_platform_user_claim_platform_user_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_user_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_user_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_platform_user_login_platform_user_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_user_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_user_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_platform_user_passkey_platform_user_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_user_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_user_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_platform_user_token_platform_user_user_id",
                        column: x => x.user_id,
                        principalTable: "platform_user",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "budget_line",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    budget_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    functional = table.Column<int>(type: "INTEGER", nullable: false),
                    economic = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    amount = table.Column<decimal>(type: "TEXT", precision: 18, scale: 1, nullable: false),
                    next = table.Column<decimal>(type: "TEXT", precision: 18, scale: 1, nullable: false),
                    after = table.Column<decimal>(type: "TEXT", precision: 18, scale: 1, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_line", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_budget_line_budget_budget_tenant_id_budget_id",
                        columns: x => new { x.tenant_id, x.budget_id },
                        principalTable: "budget_budget",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_line_powers_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_agreement",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    giver_id = table.Column<int>(type: "INTEGER", nullable: false),
                    taker_id = table.Column<int>(type: "INTEGER", nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    posts = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    giver_line = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    taker_line = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    return_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    other_revision = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_agreement", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_powers_agreement_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_consultation_mark",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    marked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_consultation_mark", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_powers_consultation_mark_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_function_basis",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_uri = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    provision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_function_basis", x => x.id);
                    table.ForeignKey(
                        name: "fk_powers_function_basis_powers_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_function_role",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_in = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_in = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_function_role", x => x.id);
                    table.ForeignKey(
                        name: "fk_powers_function_role_powers_body_body_id",
                        column: x => x.body_id,
                        principalTable: "powers_body",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_powers_function_role_powers_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_work_norm",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    driver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    per_unit = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    minutes = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    least_minutes = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    most_unit_minutes = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    by_law = table.Column<bool>(type: "INTEGER", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    sort_key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_work_norm", x => x.id);
                    table.ForeignKey(
                        name: "fk_staffing_work_norm_powers_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_scenario_move",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scenario_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    function_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_scenario_move", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_powers_scenario_move_powers_function_function_id",
                        column: x => x.function_id,
                        principalTable: "powers_function",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_powers_scenario_move_powers_scenario_tenant_id_scenario_id",
                        columns: x => new { x.tenant_id, x.scenario_id },
                        principalTable: "powers_scenario",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_structure_unit",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    structure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    head_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_structure_unit", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_staffing_structure_unit_post_tenant_id_head_id",
                        columns: x => new { x.tenant_id, x.head_id },
                        principalTable: "staffing_post",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_structure_unit_staffing_structure_tenant_id_structure_id",
                        columns: x => new { x.tenant_id, x.structure_id },
                        principalTable: "staffing_structure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_structure_unit_staffing_structure_unit_tenant_id_parent_id",
                        columns: x => new { x.tenant_id, x.parent_id },
                        principalTable: "staffing_structure_unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_line",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    table_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    units = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    coefficient = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    guaranteed_share = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    incentive_share = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_line", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_staffing_line_staffing_post_tenant_id_post_id",
                        columns: x => new { x.tenant_id, x.post_id },
                        principalTable: "staffing_post",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_line_staffing_table_tenant_id_table_id",
                        columns: x => new { x.tenant_id, x.table_id },
                        principalTable: "staffing_table",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_meeting",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    village_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    present = table.Column<int>(type: "INTEGER", nullable: false),
                    women = table.Column<int>(type: "INTEGER", nullable: false),
                    youth = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_meeting_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_meeting_territory_unit_village_id",
                        column: x => x.village_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_vote_ballot",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    choices = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    village_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_vote_ballot", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_vote_ballot_planning_vote_tenant_id_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "planning_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_vote_ballot_territory_unit_village_id",
                        column: x => x.village_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "territory_statistic_value",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_statistic_value", x => x.id);
                    table.ForeignKey(
                        name: "fk_territory_statistic_value_territory_statistic_series_series_id",
                        column: x => x.series_id,
                        principalTable: "territory_statistic_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_territory_statistic_value_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "territory_unit_shape",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    wkb = table.Column<byte[]>(type: "BLOB", nullable: false),
                    precision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_unit_shape", x => x.id);
                    table.ForeignKey(
                        name: "fk_territory_unit_shape_territory_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "territory_unit_succession",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    predecessor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_unit_succession", x => x.id);
                    table.ForeignKey(
                        name: "fk_territory_unit_succession_territory_unit_predecessor_id",
                        column: x => x.predecessor_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_territory_unit_succession_territory_unit_successor_id",
                        column: x => x.successor_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "territory_unit_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    soate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_territory_unit_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_territory_unit_version_territory_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_citation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    length = table.Column<int>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to_act_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_provision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    named_key = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    named_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    named_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_citation", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_citation_act_version_version_id",
                        column: x => x.version_id,
                        principalTable: "law_act_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_citation_law_act_act_id",
                        column: x => x.act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_citation_law_act_to_act_id",
                        column: x => x.to_act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_citation_provision_provision_id",
                        column: x => x.provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_citation_provision_to_provision_id",
                        column: x => x.to_provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_contradiction_verdict",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    first_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    second_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_act_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    prevails = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    seen = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_contradiction_verdict", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_contradiction_verdict_law_act_second_act_id",
                        column: x => x.second_act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_contradiction_verdict_provision_first_id",
                        column: x => x.first_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_contradiction_verdict_provision_second_id",
                        column: x => x.second_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_draft_origin",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    article_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_draft_origin", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_draft_origin_law_draft_article_article_id",
                        column: x => x.article_id,
                        principalTable: "law_draft_article",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_draft_origin_provision_provision_id",
                        column: x => x.provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_duty",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sentence = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    sentence_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    modality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    bearer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    @object = table.Column<string>(name: "object", type: "TEXT", maxLength: 1000, nullable: false),
                    condition = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    term = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    payer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_month = table.Column<int>(type: "INTEGER", nullable: true),
                    due_day = table.Column<int>(type: "INTEGER", nullable: true),
                    term_days = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_synthetic = table.Column<bool>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_duty", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_duty_law_act_act_id",
                        column: x => x.act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_duty_provision_provision_id",
                        column: x => x.provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_provision_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_legal = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_needed = table.Column<bool>(type: "INTEGER", nullable: false),
                    burden = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    corruption_risk = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    proposed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    second_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    second_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    second_why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_provision_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_provision_review_law_act_act_id",
                        column: x => x.act_id,
                        principalTable: "law_act",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_provision_review_provision_provision_id",
                        column: x => x.provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_provision_text",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    depth = table.Column<int>(type: "INTEGER", nullable: false),
                    e_id = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    heading = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 21102, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_provision_text", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_provision_text_law_act_version_version_id",
                        column: x => x.version_id,
                        principalTable: "law_act_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_law_provision_text_law_provision_provision_id",
                        column: x => x.provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_question",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_in = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    office_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    office_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    office_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_law_question_law_provision_provision_id",
                        column: x => x.provision_id,
                        principalTable: "law_provision",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_measure",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    goal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    village_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cost = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    executor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    progress = table.Column<int>(type: "INTEGER", nullable: false),
                    spent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    result_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    result_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_measure", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_measure_goal_tenant_id_goal_id",
                        columns: x => new { x.tenant_id, x.goal_id },
                        principalTable: "planning_goal",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_measure_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_measure_territory_unit_village_id",
                        column: x => x.village_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_section_comment",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    settled_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_section_comment", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_section_comment_planning_section_tenant_id_section_id",
                        columns: x => new { x.tenant_id, x.section_id },
                        principalTable: "planning_section",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_section_revision",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text_ky = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    text_ru = table.Column<string>(type: "TEXT", maxLength: 60000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_section_revision", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_section_revision_planning_section_tenant_id_section_id",
                        columns: x => new { x.tenant_id, x.section_id },
                        principalTable: "planning_section",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_imported_row",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    table = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    row_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    row_version = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    subject_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_imported_row", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_platform_imported_row_platform_import_tenant_id_import_id",
                        columns: x => new { x.tenant_id, x.import_id },
                        principalTable: "platform_import",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_file_plan_item",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    index = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    retention = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    years = table.Column<int>(type: "INTEGER", nullable: true),
                    article = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_electronic = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    volumes = table.Column<int>(type: "INTEGER", nullable: true),
                    letters = table.Column<int>(type: "INTEGER", nullable: true),
                    inventory_place = table.Column<int>(type: "INTEGER", nullable: true),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_file_plan_item", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_file_plan_item_letters_file_plan_tenant_id_plan_id",
                        columns: x => new { x.tenant_id, x.plan_id },
                        principalTable: "letters_file_plan",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_incoming",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    journal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    file_index = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sender_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sender_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sender_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    sender_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    sheets = table.Column<int>(type: "INTEGER", nullable: true),
                    function = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_norm = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    due_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    due_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    idempotency_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    message_key = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    message_content = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_incoming_letter_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_incoming_journal_tenant_id_journal_id",
                        columns: x => new { x.tenant_id, x.journal_id },
                        principalTable: "letters_journal",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_incoming_letters_correspondent_tenant_id_sender_id",
                        columns: x => new { x.tenant_id, x.sender_id },
                        principalTable: "letters_correspondent",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_agreement_indicator",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    reached = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_agreement_indicator", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_powers_agreement_indicator_powers_agreement_tenant_id_agreement_id",
                        columns: x => new { x.tenant_id, x.agreement_id },
                        principalTable: "powers_agreement",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_agreement_money",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    planned = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    transferred = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    spent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    returned = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_agreement_money", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_powers_agreement_money_powers_agreement_tenant_id_agreement_id",
                        columns: x => new { x.tenant_id, x.agreement_id },
                        principalTable: "powers_agreement",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "powers_agreement_report",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    handed_in_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_powers_agreement_report", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_powers_agreement_report_powers_agreement_tenant_id_agreement_id",
                        columns: x => new { x.tenant_id, x.agreement_id },
                        principalTable: "powers_agreement",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staffing_structure_place",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    structure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staffing_structure_place", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_staffing_structure_place_post_tenant_id_post_id",
                        columns: x => new { x.tenant_id, x.post_id },
                        principalTable: "staffing_post",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_structure_place_staffing_structure_tenant_id_structure_id",
                        columns: x => new { x.tenant_id, x.structure_id },
                        principalTable: "staffing_structure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_staffing_structure_place_staffing_structure_unit_tenant_id_unit_id",
                        columns: x => new { x.tenant_id, x.unit_id },
                        principalTable: "staffing_structure_unit",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "law_duty_holder",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_law_duty_holder", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_law_duty_holder_law_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "law_duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "budget_line_measure",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    budget_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    percent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_budget_line_measure", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_budget_line_measure_budget_budget_tenant_id_budget_id",
                        columns: x => new { x.tenant_id, x.budget_id },
                        principalTable: "budget_budget",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_line_measure_budget_line_tenant_id_line_id",
                        columns: x => new { x.tenant_id, x.line_id },
                        principalTable: "budget_line",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_budget_line_measure_planning_measure_tenant_id_measure_id",
                        columns: x => new { x.tenant_id, x.measure_id },
                        principalTable: "planning_measure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_higher_link",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    higher_tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    higher_goal_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    percent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    higher_title_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    higher_title_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    higher_title_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_higher_link", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_higher_link_planning_measure_tenant_id_measure_id",
                        columns: x => new { x.tenant_id, x.measure_id },
                        principalTable: "planning_measure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_indicator",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    baseline = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    baseline_year = table.Column<int>(type: "INTEGER", nullable: false),
                    target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    target_year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ky = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_ru = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_indicator", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_indicator_planning_document_tenant_id_document_id",
                        columns: x => new { x.tenant_id, x.document_id },
                        principalTable: "planning_document",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_indicator_planning_measure_tenant_id_measure_id",
                        columns: x => new { x.tenant_id, x.measure_id },
                        principalTable: "planning_measure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_measure_evidence",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_measure_evidence", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_measure_evidence_planning_measure_tenant_id_measure_id",
                        columns: x => new { x.tenant_id, x.measure_id },
                        principalTable: "planning_measure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_measure_money",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    som = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_measure_money", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_measure_money_planning_measure_tenant_id_measure_id",
                        columns: x => new { x.tenant_id, x.measure_id },
                        principalTable: "planning_measure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_appeal",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_anonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    is_signed = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_identity_copy = table.Column<bool>(type: "INTEGER", nullable: false),
                    left_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_appeal", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_appeal_incoming_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_batch_row",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_by_hand = table.Column<bool>(type: "INTEGER", nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    is_left_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    after = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_batch_row", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_batch_row_incoming_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_batch_row_letters_batch_tenant_id_batch_id",
                        columns: x => new { x.tenant_id, x.batch_id },
                        principalTable: "letters_batch",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_burden",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    minutes_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    basis_act = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    basis_provision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_burden", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_burden_incoming_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_file_text",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    confidence = table.Column<int>(type: "INTEGER", nullable: true),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_file_text", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_file_text_incoming_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_file_text_platform_file_tenant_id_file_id",
                        columns: x => new { x.tenant_id, x.file_id },
                        principalTable: "platform_file",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_mail_flaw",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    problems = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_mail_flaw", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_mail_flaw_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_outgoing",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    journal_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    serial = table.Column<int>(type: "INTEGER", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    file_index = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    drafted_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    addressee_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    addressee_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    in_reply_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    notice_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    forward_of = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    signed_as = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    signed_for = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    acts_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    acts_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    template_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("ak_outgoing_letter_tenant_id_id", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_outgoing_letters_correspondent_tenant_id_addressee_id",
                        columns: x => new { x.tenant_id, x.addressee_id },
                        principalTable: "letters_correspondent",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_outgoing_letters_incoming_tenant_id_forward_of",
                        columns: x => new { x.tenant_id, x.forward_of },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_outgoing_letters_incoming_tenant_id_in_reply_to",
                        columns: x => new { x.tenant_id, x.in_reply_to },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_outgoing_letters_incoming_tenant_id_notice_to",
                        columns: x => new { x.tenant_id, x.notice_to },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_outgoing_letters_journal_tenant_id_journal_id",
                        columns: x => new { x.tenant_id, x.journal_id },
                        principalTable: "letters_journal",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_point",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_point", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_point_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_reader",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_reader", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_reader_incoming_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_reminder",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_reminder", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_reminder_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_resolution",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    acting_for = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    control_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_resolution", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_resolution_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_resolution_letters_resolution_tenant_id_parent_id",
                        columns: x => new { x.tenant_id, x.parent_id },
                        principalTable: "letters_resolution",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_need",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    serial = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    sphere = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    function = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    text_other = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    village_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    latitude = table.Column<double>(type: "REAL", nullable: true),
                    longitude = table.Column<double>(type: "REAL", nullable: true),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    vulnerable = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    season = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    raised_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    raised_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    is_latin = table.Column<bool>(type: "INTEGER", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    answer_due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    answer_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    priority = table.Column<int>(type: "INTEGER", nullable: true),
                    priority_method = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    estimated_cost = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    verdict_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 2400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_need", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_need_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_need_meeting_tenant_id_meeting_id",
                        columns: x => new { x.tenant_id, x.meeting_id },
                        principalTable: "planning_meeting",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_need_planning_need_tenant_id_merged_into_id",
                        columns: x => new { x.tenant_id, x.merged_into_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_need_territory_unit_village_id",
                        column: x => x.village_id,
                        principalTable: "territory_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_indicator_value",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    indicator_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_indicator_value", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_indicator_value_planning_indicator_tenant_id_indicator_id",
                        columns: x => new { x.tenant_id, x.indicator_id },
                        principalTable: "planning_indicator",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_agreement",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_agreement", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_agreement_outgoing_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_extension",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    allowed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    allowed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    notice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_extension", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_extension_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_extension_letters_outgoing_tenant_id_notice_id",
                        columns: x => new { x.tenant_id, x.notice_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_incomplete_mark",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    marked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_incomplete_mark", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_incomplete_mark_letters_outgoing_tenant_id_answer_id",
                        columns: x => new { x.tenant_id, x.answer_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_link",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    incoming_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outgoing_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_link", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_link_letters_incoming_tenant_id_incoming_id",
                        columns: x => new { x.tenant_id, x.incoming_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_link_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_link_outgoing_letter_tenant_id_outgoing_id",
                        columns: x => new { x.tenant_id, x.outgoing_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_mail_out",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    incoming_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    to_address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_mail_out", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_mail_out_letters_incoming_tenant_id_incoming_id",
                        columns: x => new { x.tenant_id, x.incoming_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_mail_out_letters_outgoing_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_matter_letter",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    incoming_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    outgoing_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_matter_letter", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_matter_letter_letters_incoming_tenant_id_incoming_id",
                        columns: x => new { x.tenant_id, x.incoming_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_matter_letter_letters_matter_tenant_id_matter_id",
                        columns: x => new { x.tenant_id, x.matter_id },
                        principalTable: "letters_matter",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_matter_letter_outgoing_letter_tenant_id_outgoing_id",
                        columns: x => new { x.tenant_id, x.outgoing_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_parcel",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    their_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    registered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    answer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_parcel", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_parcel_exchange_partner_tenant_id_partner",
                        columns: x => new { x.tenant_id, x.partner },
                        principalTable: "letters_exchange_partner",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_parcel_incoming_letter_tenant_id_answer_id",
                        columns: x => new { x.tenant_id, x.answer_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_parcel_outgoing_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_signature",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    signing_time = table.Column<DateTime>(type: "TEXT", nullable: true),
                    trust = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    attached_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_off_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_signature", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_signature_outgoing_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_signature_platform_file_tenant_id_file_id",
                        columns: x => new { x.tenant_id, x.file_id },
                        principalTable: "platform_file",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_point_answer",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    point_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    answer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_answered = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_point_answer", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_point_answer_letters_outgoing_tenant_id_answer_id",
                        columns: x => new { x.tenant_id, x.answer_id },
                        principalTable: "letters_outgoing",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_point_answer_letters_point_tenant_id_point_id",
                        columns: x => new { x.tenant_id, x.point_id },
                        principalTable: "letters_point",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_resolution_executor",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resolution_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    taken_from = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_responsible = table.Column<bool>(type: "INTEGER", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    report = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_resolution_executor", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_resolution_executor_letters_incoming_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_resolution_executor_letters_resolution_tenant_id_resolution_id",
                        columns: x => new { x.tenant_id, x.resolution_id },
                        principalTable: "letters_resolution",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_group_points",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    meeting_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    points = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_group_points", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_group_points_planning_meeting_tenant_id_meeting_id",
                        columns: x => new { x.tenant_id, x.meeting_id },
                        principalTable: "planning_meeting",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_group_points_planning_need_tenant_id_need_id",
                        columns: x => new { x.tenant_id, x.need_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_need_author",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_need_author", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_need_author_planning_need_tenant_id_need_id",
                        columns: x => new { x.tenant_id, x.need_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_need_measure",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    percent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_need_measure", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_need_measure_planning_measure_tenant_id_measure_id",
                        columns: x => new { x.tenant_id, x.measure_id },
                        principalTable: "planning_measure",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_need_measure_planning_need_tenant_id_need_id",
                        columns: x => new { x.tenant_id, x.need_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_need_merge",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    into_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_need_merge", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_need_merge_planning_need_tenant_id_from_id",
                        columns: x => new { x.tenant_id, x.from_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_need_merge_planning_need_tenant_id_into_id",
                        columns: x => new { x.tenant_id, x.into_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "planning_vote_project",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vote_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    cost = table.Column<decimal>(type: "TEXT", precision: 18, scale: 2, nullable: false),
                    need_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_chosen = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_planning_vote_project", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_planning_vote_project_planning_need_tenant_id_need_id",
                        columns: x => new { x.tenant_id, x.need_id },
                        principalTable: "planning_need",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_planning_vote_project_planning_vote_tenant_id_vote_id",
                        columns: x => new { x.tenant_id, x.vote_id },
                        principalTable: "planning_vote",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letters_arrival",
                columns: table => new
                {
                    tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_tenant = table.Column<int>(type: "INTEGER", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    from_key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    missing = table.Column<int>(type: "INTEGER", nullable: false),
                    consignment = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 200000, nullable: false),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    answers = table.Column<Guid>(type: "TEXT", nullable: true),
                    arrived_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letters_arrival", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_letters_arrival_exchange_partner_tenant_id_partner",
                        columns: x => new { x.tenant_id, x.partner },
                        principalTable: "letters_exchange_partner",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_arrival_incoming_letter_tenant_id_letter_id",
                        columns: x => new { x.tenant_id, x.letter_id },
                        principalTable: "letters_incoming",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_letters_arrival_letters_parcel_tenant_id_answers",
                        columns: x => new { x.tenant_id, x.answers },
                        principalTable: "letters_parcel",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_budget_budget_tenant_id_year_number",
                table: "budget_budget",
                columns: new[] { "tenant_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_line_function_id",
                table: "budget_line",
                column: "function_id");

            migrationBuilder.CreateIndex(
                name: "ix_budget_line_tenant_id_budget_id_place",
                table: "budget_line",
                columns: new[] { "tenant_id", "budget_id", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_budget_line_measure_tenant_id_budget_id_year",
                table: "budget_line_measure",
                columns: new[] { "tenant_id", "budget_id", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_budget_line_measure_tenant_id_line_id_measure_id_year",
                table: "budget_line_measure",
                columns: new[] { "tenant_id", "line_id", "measure_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_budget_line_measure_tenant_id_measure_id",
                table: "budget_line_measure",
                columns: new[] { "tenant_id", "measure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_budget_revenue_base_year_unit_code_tax",
                table: "budget_revenue_base",
                columns: new[] { "year", "unit_code", "tax" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_act_date_number",
                table: "law_act",
                columns: new[] { "date", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_law_act_key",
                table: "law_act",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_act_rank_sort_key",
                table: "law_act",
                columns: new[] { "rank", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_law_act_sort_key_key",
                table: "law_act",
                columns: new[] { "sort_key", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_law_act_uri",
                table: "law_act",
                column: "uri",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_act_relation_from_id_to_id_kind",
                table: "law_act_relation",
                columns: new[] { "from_id", "to_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_act_relation_to_id",
                table: "law_act_relation",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_act_version_act_id_language_from",
                table: "law_act_version",
                columns: new[] { "act_id", "language", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_law_calendar_feed_tenant_id_user_id",
                table: "law_calendar_feed",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_citation_act_id",
                table: "law_citation",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_citation_provision_id",
                table: "law_citation",
                column: "provision_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_citation_status_named_key",
                table: "law_citation",
                columns: new[] { "status", "named_key" });

            migrationBuilder.CreateIndex(
                name: "ix_law_citation_to_act_id_status",
                table: "law_citation",
                columns: new[] { "to_act_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_law_citation_to_provision_id",
                table: "law_citation",
                column: "to_provision_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_citation_version_id_provision_id",
                table: "law_citation",
                columns: new[] { "version_id", "provision_id" });

            migrationBuilder.CreateIndex(
                name: "ix_law_contradiction_verdict_first_id",
                table: "law_contradiction_verdict",
                column: "first_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_contradiction_verdict_key",
                table: "law_contradiction_verdict",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_contradiction_verdict_second_act_id",
                table: "law_contradiction_verdict",
                column: "second_act_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_contradiction_verdict_second_id",
                table: "law_contradiction_verdict",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_draft_article_number",
                table: "law_draft_article",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_draft_origin_article_id_provision_id",
                table: "law_draft_origin",
                columns: new[] { "article_id", "provision_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_draft_origin_provision_id",
                table: "law_draft_origin",
                column: "provision_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_duty_act_id",
                table: "law_duty",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_duty_provision_id_language_sentence_key_from",
                table: "law_duty",
                columns: new[] { "provision_id", "language", "sentence_key", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_duty_state_place",
                table: "law_duty",
                columns: new[] { "state", "place" });

            migrationBuilder.CreateIndex(
                name: "ix_law_duty_holder_duty_id",
                table: "law_duty_holder",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_duty_holder_tenant_id_duty_id_position",
                table: "law_duty_holder",
                columns: new[] { "tenant_id", "duty_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_former_address_act_id",
                table: "law_former_address",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_former_address_key",
                table: "law_former_address",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_former_address_uri",
                table: "law_former_address",
                column: "uri",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_provision_act_id_e_id",
                table: "law_provision",
                columns: new[] { "act_id", "e_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_provision_review_act_id",
                table: "law_provision_review",
                column: "act_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_provision_review_provision_id",
                table: "law_provision_review",
                column: "provision_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_provision_text_provision_id",
                table: "law_provision_text",
                column: "provision_id");

            migrationBuilder.CreateIndex(
                name: "ix_law_provision_text_version_id_place",
                table: "law_provision_text",
                columns: new[] { "version_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_law_question_provision_id",
                table: "law_question",
                column: "provision_id");

            migrationBuilder.CreateIndex(
                name: "ix_letters_agreement_tenant_id_letter_id_user_id",
                table: "letters_agreement",
                columns: new[] { "tenant_id", "letter_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_appeal_tenant_id_letter_id",
                table: "letters_appeal",
                columns: new[] { "tenant_id", "letter_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_arrival_tenant_id_answers",
                table: "letters_arrival",
                columns: new[] { "tenant_id", "answers" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_arrival_tenant_id_arrived_at_id",
                table: "letters_arrival",
                columns: new[] { "tenant_id", "arrived_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_arrival_tenant_id_from_tenant_from_key_consignment",
                table: "letters_arrival",
                columns: new[] { "tenant_id", "from_tenant", "from_key", "consignment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_arrival_tenant_id_letter_id",
                table: "letters_arrival",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_arrival_tenant_id_partner",
                table: "letters_arrival",
                columns: new[] { "tenant_id", "partner" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_batch_row_tenant_id_batch_id",
                table: "letters_batch_row",
                columns: new[] { "tenant_id", "batch_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_batch_row_tenant_id_letter_id",
                table: "letters_batch_row",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_burden_tenant_id_letter_id",
                table: "letters_burden",
                columns: new[] { "tenant_id", "letter_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_correspondent_tenant_id_name_key",
                table: "letters_correspondent",
                columns: new[] { "tenant_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_count_tenant_id_month_body",
                table: "letters_count",
                columns: new[] { "tenant_id", "month", "body" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_exchange_envelope_tenant_id_at_id",
                table: "letters_exchange_envelope",
                columns: new[] { "tenant_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_exchange_envelope_tenant_id_partner_id",
                table: "letters_exchange_envelope",
                columns: new[] { "tenant_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_exchange_partner_tenant_id_key_id",
                table: "letters_exchange_partner",
                columns: new[] { "tenant_id", "key_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_extension_tenant_id_letter_id",
                table: "letters_extension",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_extension_tenant_id_notice_id",
                table: "letters_extension",
                columns: new[] { "tenant_id", "notice_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_file_plan_tenant_id_organ_id_year",
                table: "letters_file_plan",
                columns: new[] { "tenant_id", "organ_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_file_plan_item_tenant_id_plan_id_index",
                table: "letters_file_plan_item",
                columns: new[] { "tenant_id", "plan_id", "index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_file_text_tenant_id_file_id",
                table: "letters_file_text",
                columns: new[] { "tenant_id", "file_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_file_text_tenant_id_letter_id",
                table: "letters_file_text",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_function_count_tenant_id_month_function",
                table: "letters_function_count",
                columns: new[] { "tenant_id", "month", "function" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_access",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "access" },
                filter: "access = 'Named'");

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_idempotency_key",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "idempotency_key" },
                unique: true,
                filter: "idempotency_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_journal_id_serial",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "journal_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_kind",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "kind" },
                filter: "kind IN ('AppealProposal', 'AppealApplication', 'AppealComplaint')");

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_message_key",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "message_key" },
                unique: true,
                filter: "message_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_registered_at_id",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "registered_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_sender_id",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "sender_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_incoming_tenant_id_state_due_on",
                table: "letters_incoming",
                columns: new[] { "tenant_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_incomplete_mark_tenant_id_answer_id",
                table: "letters_incomplete_mark",
                columns: new[] { "tenant_id", "answer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_journal_tenant_id_organ_id_year_kind",
                table: "letters_journal",
                columns: new[] { "tenant_id", "organ_id", "year", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_link_tenant_id_incoming_id",
                table: "letters_link",
                columns: new[] { "tenant_id", "incoming_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_link_tenant_id_letter_id",
                table: "letters_link",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_link_tenant_id_outgoing_id",
                table: "letters_link",
                columns: new[] { "tenant_id", "outgoing_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_mail_account_tenant_id",
                table: "letters_mail_account",
                column: "tenant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_mail_flaw_tenant_id_letter_id",
                table: "letters_mail_flaw",
                columns: new[] { "tenant_id", "letter_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_mail_out_tenant_id_incoming_id",
                table: "letters_mail_out",
                columns: new[] { "tenant_id", "incoming_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_mail_out_tenant_id_letter_id",
                table: "letters_mail_out",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_matter_tenant_id_end_opened_on",
                table: "letters_matter",
                columns: new[] { "tenant_id", "end", "opened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_matter_tenant_id_with_id",
                table: "letters_matter",
                columns: new[] { "tenant_id", "with_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_matter_letter_tenant_id_incoming_id",
                table: "letters_matter_letter",
                columns: new[] { "tenant_id", "incoming_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_matter_letter_tenant_id_matter_id",
                table: "letters_matter_letter",
                columns: new[] { "tenant_id", "matter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_matter_letter_tenant_id_outgoing_id",
                table: "letters_matter_letter",
                columns: new[] { "tenant_id", "outgoing_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_addressee_id",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "addressee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_code",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_drafted_at_id",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "drafted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_forward_of",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "forward_of" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_in_reply_to",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "in_reply_to" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_journal_id_serial",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "journal_id", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_notice_to",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "notice_to" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_outgoing_tenant_id_registered_on",
                table: "letters_outgoing",
                columns: new[] { "tenant_id", "registered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_parcel_tenant_id_answer_id",
                table: "letters_parcel",
                columns: new[] { "tenant_id", "answer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_parcel_tenant_id_letter_id",
                table: "letters_parcel",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_parcel_tenant_id_partner",
                table: "letters_parcel",
                columns: new[] { "tenant_id", "partner" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_parcel_tenant_id_sent_at_id",
                table: "letters_parcel",
                columns: new[] { "tenant_id", "sent_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_point_tenant_id_letter_id",
                table: "letters_point",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_point_answer_tenant_id_answer_id_point_id",
                table: "letters_point_answer",
                columns: new[] { "tenant_id", "answer_id", "point_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_point_answer_tenant_id_point_id",
                table: "letters_point_answer",
                columns: new[] { "tenant_id", "point_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_reader_tenant_id_letter_id_user_id",
                table: "letters_reader",
                columns: new[] { "tenant_id", "letter_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_reader_tenant_id_user_id_letter_id",
                table: "letters_reader",
                columns: new[] { "tenant_id", "user_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_refused_mail_tenant_id_state_refused_at",
                table: "letters_refused_mail",
                columns: new[] { "tenant_id", "state", "refused_at" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_refused_mail_tenant_id_validity_uid",
                table: "letters_refused_mail",
                columns: new[] { "tenant_id", "validity", "uid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_reminder_tenant_id_letter_id_user_id_kind_due_on",
                table: "letters_reminder",
                columns: new[] { "tenant_id", "letter_id", "user_id", "kind", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_reminder_address_tenant_id_user_id",
                table: "letters_reminder_address",
                columns: new[] { "tenant_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_letters_resolution_tenant_id_letter_id",
                table: "letters_resolution",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_resolution_tenant_id_parent_id",
                table: "letters_resolution",
                columns: new[] { "tenant_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_resolution_executor_tenant_id_letter_id_user_id",
                table: "letters_resolution_executor",
                columns: new[] { "tenant_id", "letter_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_resolution_executor_tenant_id_resolution_id",
                table: "letters_resolution_executor",
                columns: new[] { "tenant_id", "resolution_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_resolution_executor_tenant_id_user_id_done_at_letter_id_withdrawn_at",
                table: "letters_resolution_executor",
                columns: new[] { "tenant_id", "user_id", "done_at", "letter_id", "withdrawn_at" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_signature_tenant_id_file_id",
                table: "letters_signature",
                columns: new[] { "tenant_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_signature_tenant_id_letter_id",
                table: "letters_signature",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_letters_substitution_tenant_id_deputy_id_from",
                table: "letters_substitution",
                columns: new[] { "tenant_id", "deputy_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_agreement_tenant_id_document_id",
                table: "planning_agreement",
                columns: new[] { "tenant_id", "document_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_allocation_tenant_id_given_on",
                table: "planning_allocation",
                columns: new[] { "tenant_id", "given_on" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_allocation_tenant_id_measure_id",
                table: "planning_allocation",
                columns: new[] { "tenant_id", "measure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_document_tenant_id_kind_from_year",
                table: "planning_document",
                columns: new[] { "tenant_id", "kind", "from_year" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_document_tenant_id_previous_id",
                table: "planning_document",
                columns: new[] { "tenant_id", "previous_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_expected_money_tenant_id_document_id_year_source",
                table: "planning_expected_money",
                columns: new[] { "tenant_id", "document_id", "year", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_goal_tenant_id_document_id_number",
                table: "planning_goal",
                columns: new[] { "tenant_id", "document_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_goal_tenant_id_parent_id",
                table: "planning_goal",
                columns: new[] { "tenant_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_group_points_tenant_id_meeting_id_group_need_id",
                table: "planning_group_points",
                columns: new[] { "tenant_id", "meeting_id", "group", "need_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_group_points_tenant_id_need_id",
                table: "planning_group_points",
                columns: new[] { "tenant_id", "need_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_higher_link_tenant_id_measure_id_higher_goal_id",
                table: "planning_higher_link",
                columns: new[] { "tenant_id", "measure_id", "higher_goal_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_indicator_tenant_id_document_id",
                table: "planning_indicator",
                columns: new[] { "tenant_id", "document_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_indicator_tenant_id_measure_id",
                table: "planning_indicator",
                columns: new[] { "tenant_id", "measure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_indicator_value_tenant_id_indicator_id_on",
                table: "planning_indicator_value",
                columns: new[] { "tenant_id", "indicator_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_measure_tenant_id_document_id_number",
                table: "planning_measure",
                columns: new[] { "tenant_id", "document_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_measure_tenant_id_goal_id",
                table: "planning_measure",
                columns: new[] { "tenant_id", "goal_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_measure_village_id",
                table: "planning_measure",
                column: "village_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_measure_evidence_tenant_id_measure_id",
                table: "planning_measure_evidence",
                columns: new[] { "tenant_id", "measure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_measure_money_tenant_id_measure_id_year_source",
                table: "planning_measure_money",
                columns: new[] { "tenant_id", "measure_id", "year", "source" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_meeting_tenant_id_held_on",
                table: "planning_meeting",
                columns: new[] { "tenant_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_meeting_village_id",
                table: "planning_meeting",
                column: "village_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_code",
                table: "planning_need",
                columns: new[] { "tenant_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_letter_id",
                table: "planning_need",
                columns: new[] { "tenant_id", "letter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_meeting_id",
                table: "planning_need",
                columns: new[] { "tenant_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_merged_into_id",
                table: "planning_need",
                columns: new[] { "tenant_id", "merged_into_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_raised_at_id",
                table: "planning_need",
                columns: new[] { "tenant_id", "raised_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_state_answer_due",
                table: "planning_need",
                columns: new[] { "tenant_id", "state", "answer_due" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_tenant_id_year_serial",
                table: "planning_need",
                columns: new[] { "tenant_id", "year", "serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_village_id",
                table: "planning_need",
                column: "village_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_author_tenant_id_need_id",
                table: "planning_need_author",
                columns: new[] { "tenant_id", "need_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_counter_tenant_id_year",
                table: "planning_need_counter",
                columns: new[] { "tenant_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_measure_tenant_id_measure_id",
                table: "planning_need_measure",
                columns: new[] { "tenant_id", "measure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_measure_tenant_id_need_id_measure_id",
                table: "planning_need_measure",
                columns: new[] { "tenant_id", "need_id", "measure_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_merge_tenant_id_from_id",
                table: "planning_need_merge",
                columns: new[] { "tenant_id", "from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_need_merge_tenant_id_into_id",
                table: "planning_need_merge",
                columns: new[] { "tenant_id", "into_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_proof_tenant_id_document_id_place",
                table: "planning_proof",
                columns: new[] { "tenant_id", "document_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_recipient_tenant_id_allocation_id",
                table: "planning_recipient",
                columns: new[] { "tenant_id", "allocation_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_rise_tenant_id_need_id",
                table: "planning_rise",
                columns: new[] { "tenant_id", "need_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_rise_tenant_id_raised_on",
                table: "planning_rise",
                columns: new[] { "tenant_id", "raised_on" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_section_tenant_id_document_id_kind",
                table: "planning_section",
                columns: new[] { "tenant_id", "document_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_section_comment_tenant_id_section_id_at",
                table: "planning_section_comment",
                columns: new[] { "tenant_id", "section_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_section_revision_tenant_id_section_id_number",
                table: "planning_section_revision",
                columns: new[] { "tenant_id", "section_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_vote_tenant_id_held_on",
                table: "planning_vote",
                columns: new[] { "tenant_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_vote_ballot_tenant_id_vote_id_number",
                table: "planning_vote_ballot",
                columns: new[] { "tenant_id", "vote_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_planning_vote_ballot_village_id",
                table: "planning_vote_ballot",
                column: "village_id");

            migrationBuilder.CreateIndex(
                name: "ix_planning_vote_project_tenant_id_need_id",
                table: "planning_vote_project",
                columns: new[] { "tenant_id", "need_id" });

            migrationBuilder.CreateIndex(
                name: "ix_planning_vote_project_tenant_id_vote_id_code",
                table: "planning_vote_project",
                columns: new[] { "tenant_id", "vote_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_api_token_hash",
                table: "platform_api_token",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_api_token_user_id",
                table: "platform_api_token",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_entry_tenant_id_at_id",
                table: "platform_audit_entry",
                columns: new[] { "tenant_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_audit_entry_tenant_id_subject_kind_subject_id_sequence",
                table: "platform_audit_entry",
                columns: new[] { "tenant_id", "subject_kind", "subject_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_calendar_day_date",
                table: "platform_calendar_day",
                column: "date");

            migrationBuilder.CreateIndex(
                name: "ix_platform_calendar_year_year",
                table: "platform_calendar_year",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_file_tenant_id_owner_kind_owner_id",
                table: "platform_file",
                columns: new[] { "tenant_id", "owner_kind", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_tenant_id_file_id",
                table: "platform_import",
                columns: new[] { "tenant_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_import_tenant_id_register_at",
                table: "platform_import",
                columns: new[] { "tenant_id", "register", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_imported_row_tenant_id_import_id",
                table: "platform_imported_row",
                columns: new[] { "tenant_id", "import_id" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_membership_tenant_id_organ_id",
                table: "platform_membership",
                columns: new[] { "tenant_id", "organ_id" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_membership_tenant_id_user_id_from",
                table: "platform_membership",
                columns: new[] { "tenant_id", "user_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_membership_user_id",
                table: "platform_membership",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_norm_code_from",
                table: "platform_norm",
                columns: new[] { "code", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_outbox_message_tenant_id_handled_at_number",
                table: "platform_outbox_message",
                columns: new[] { "tenant_id", "handled_at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_outbox_message_tenant_id_number",
                table: "platform_outbox_message",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_saved_view_tenant_id_register_owner_id",
                table: "platform_saved_view",
                columns: new[] { "tenant_id", "register", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_platform_search_document_tenant_id_kind_object_id",
                table: "platform_search_document",
                columns: new[] { "tenant_id", "kind", "object_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_search_national_kind_object_id",
                table: "platform_search_national",
                columns: new[] { "kind", "object_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_tenant_code",
                table: "platform_tenant",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "platform_user",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "platform_user",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_platform_user_claim_user_id",
                table: "platform_user_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_user_login_user_id",
                table: "platform_user_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_platform_user_passkey_user_id",
                table: "platform_user_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_powers_agreement_function_id",
                table: "powers_agreement",
                column: "function_id");

            migrationBuilder.CreateIndex(
                name: "ix_powers_agreement_tenant_id_from",
                table: "powers_agreement",
                columns: new[] { "tenant_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_powers_agreement_indicator_tenant_id_agreement_id",
                table: "powers_agreement_indicator",
                columns: new[] { "tenant_id", "agreement_id" });

            migrationBuilder.CreateIndex(
                name: "ix_powers_agreement_money_tenant_id_agreement_id_year",
                table: "powers_agreement_money",
                columns: new[] { "tenant_id", "agreement_id", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_powers_agreement_report_tenant_id_agreement_id_due",
                table: "powers_agreement_report",
                columns: new[] { "tenant_id", "agreement_id", "due" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_powers_body_code",
                table: "powers_body",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_powers_consultation_mark_function_id",
                table: "powers_consultation_mark",
                column: "function_id");

            migrationBuilder.CreateIndex(
                name: "ix_powers_consultation_mark_tenant_id_function_id",
                table: "powers_consultation_mark",
                columns: new[] { "tenant_id", "function_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_code",
                table: "powers_function",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_parent_id",
                table: "powers_function",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_sort_key_code",
                table: "powers_function",
                columns: new[] { "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_sphere_code",
                table: "powers_function",
                columns: new[] { "sphere", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_basis_function_id_act_uri_provision",
                table: "powers_function_basis",
                columns: new[] { "function_id", "act_uri", "provision" });

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_role_body_id",
                table: "powers_function_role",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_powers_function_role_function_id_body_id_kind",
                table: "powers_function_role",
                columns: new[] { "function_id", "body_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_powers_matrix_edition_number",
                table: "powers_matrix_edition",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_powers_scenario_move_function_id",
                table: "powers_scenario_move",
                column: "function_id");

            migrationBuilder.CreateIndex(
                name: "ix_powers_scenario_move_tenant_id_scenario_id_function_id",
                table: "powers_scenario_move",
                columns: new[] { "tenant_id", "scenario_id", "function_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_line_tenant_id_post_id",
                table: "staffing_line",
                columns: new[] { "tenant_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_line_tenant_id_table_id_post_id",
                table: "staffing_line",
                columns: new[] { "tenant_id", "table_id", "post_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_own_volume_tenant_id_norm_code",
                table: "staffing_own_volume",
                columns: new[] { "tenant_id", "norm_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_post_tenant_id_reports_to_id",
                table: "staffing_post",
                columns: new[] { "tenant_id", "reports_to_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_tenant_id_number",
                table: "staffing_structure",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_place_tenant_id_post_id",
                table: "staffing_structure_place",
                columns: new[] { "tenant_id", "post_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_place_tenant_id_structure_id_post_id",
                table: "staffing_structure_place",
                columns: new[] { "tenant_id", "structure_id", "post_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_place_tenant_id_unit_id",
                table: "staffing_structure_place",
                columns: new[] { "tenant_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_unit_tenant_id_head_id",
                table: "staffing_structure_unit",
                columns: new[] { "tenant_id", "head_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_unit_tenant_id_parent_id",
                table: "staffing_structure_unit",
                columns: new[] { "tenant_id", "parent_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_structure_unit_tenant_id_structure_id",
                table: "staffing_structure_unit",
                columns: new[] { "tenant_id", "structure_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staffing_table_tenant_id_number",
                table: "staffing_table",
                columns: new[] { "tenant_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_work_norm_code_from",
                table: "staffing_work_norm",
                columns: new[] { "code", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staffing_work_norm_function_id",
                table: "staffing_work_norm",
                column: "function_id");

            migrationBuilder.CreateIndex(
                name: "ix_staffing_work_norm_sort_key_code",
                table: "staffing_work_norm",
                columns: new[] { "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_territory_map_water_code",
                table: "territory_map_water",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_statistic_series_indicator_name_edition",
                table: "territory_statistic_series",
                columns: new[] { "indicator", "name", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_statistic_value_series_id_unit_id_on",
                table: "territory_statistic_value",
                columns: new[] { "series_id", "unit_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_statistic_value_unit_id",
                table: "territory_statistic_value",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_code",
                table: "territory_unit",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_kind_sort_key",
                table: "territory_unit",
                columns: new[] { "kind", "sort_key" });

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_parent_id",
                table: "territory_unit",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_soate",
                table: "territory_unit",
                column: "soate",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_sort_key_code",
                table: "territory_unit",
                columns: new[] { "sort_key", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_shape_unit_id",
                table: "territory_unit_shape",
                column: "unit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_succession_predecessor_id_successor_id",
                table: "territory_unit_succession",
                columns: new[] { "predecessor_id", "successor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_succession_successor_id",
                table: "territory_unit_succession",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_version_code",
                table: "territory_unit_version",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_version_soate",
                table: "territory_unit_version",
                column: "soate");

            migrationBuilder.CreateIndex(
                name: "ix_territory_unit_version_unit_id",
                table: "territory_unit_version",
                column: "unit_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "budget_line_measure");

            migrationBuilder.DropTable(
                name: "budget_revenue_base");

            migrationBuilder.DropTable(
                name: "budget_scenario");

            migrationBuilder.DropTable(
                name: "law_act_relation");

            migrationBuilder.DropTable(
                name: "law_calendar_feed");

            migrationBuilder.DropTable(
                name: "law_citation");

            migrationBuilder.DropTable(
                name: "law_contradiction_verdict");

            migrationBuilder.DropTable(
                name: "law_draft_origin");

            migrationBuilder.DropTable(
                name: "law_duty_holder");

            migrationBuilder.DropTable(
                name: "law_former_address");

            migrationBuilder.DropTable(
                name: "law_provision_review");

            migrationBuilder.DropTable(
                name: "law_provision_text");

            migrationBuilder.DropTable(
                name: "law_question");

            migrationBuilder.DropTable(
                name: "letters_agreement");

            migrationBuilder.DropTable(
                name: "letters_appeal");

            migrationBuilder.DropTable(
                name: "letters_arrival");

            migrationBuilder.DropTable(
                name: "letters_batch_row");

            migrationBuilder.DropTable(
                name: "letters_burden");

            migrationBuilder.DropTable(
                name: "letters_count");

            migrationBuilder.DropTable(
                name: "letters_exchange_envelope");

            migrationBuilder.DropTable(
                name: "letters_extension");

            migrationBuilder.DropTable(
                name: "letters_file_plan_item");

            migrationBuilder.DropTable(
                name: "letters_file_text");

            migrationBuilder.DropTable(
                name: "letters_function_count");

            migrationBuilder.DropTable(
                name: "letters_incomplete_mark");

            migrationBuilder.DropTable(
                name: "letters_link");

            migrationBuilder.DropTable(
                name: "letters_mail_account");

            migrationBuilder.DropTable(
                name: "letters_mail_flaw");

            migrationBuilder.DropTable(
                name: "letters_mail_out");

            migrationBuilder.DropTable(
                name: "letters_matter_letter");

            migrationBuilder.DropTable(
                name: "letters_point_answer");

            migrationBuilder.DropTable(
                name: "letters_reader");

            migrationBuilder.DropTable(
                name: "letters_refused_mail");

            migrationBuilder.DropTable(
                name: "letters_reminder");

            migrationBuilder.DropTable(
                name: "letters_reminder_address");

            migrationBuilder.DropTable(
                name: "letters_resolution_executor");

            migrationBuilder.DropTable(
                name: "letters_signature");

            migrationBuilder.DropTable(
                name: "letters_substitution");

            migrationBuilder.DropTable(
                name: "letters_template");

            migrationBuilder.DropTable(
                name: "planning_agreement");

            migrationBuilder.DropTable(
                name: "planning_expected_money");

            migrationBuilder.DropTable(
                name: "planning_group_points");

            migrationBuilder.DropTable(
                name: "planning_higher_link");

            migrationBuilder.DropTable(
                name: "planning_indicator_value");

            migrationBuilder.DropTable(
                name: "planning_measure_evidence");

            migrationBuilder.DropTable(
                name: "planning_measure_money");

            migrationBuilder.DropTable(
                name: "planning_need_author");

            migrationBuilder.DropTable(
                name: "planning_need_counter");

            migrationBuilder.DropTable(
                name: "planning_need_measure");

            migrationBuilder.DropTable(
                name: "planning_need_merge");

            migrationBuilder.DropTable(
                name: "planning_proof");

            migrationBuilder.DropTable(
                name: "planning_recipient");

            migrationBuilder.DropTable(
                name: "planning_rise");

            migrationBuilder.DropTable(
                name: "planning_section_comment");

            migrationBuilder.DropTable(
                name: "planning_section_revision");

            migrationBuilder.DropTable(
                name: "planning_vote_ballot");

            migrationBuilder.DropTable(
                name: "planning_vote_project");

            migrationBuilder.DropTable(
                name: "platform_account_use");

            migrationBuilder.DropTable(
                name: "platform_api_token");

            migrationBuilder.DropTable(
                name: "platform_audit_content");

            migrationBuilder.DropTable(
                name: "platform_audit_entry");

            migrationBuilder.DropTable(
                name: "platform_audit_head");

            migrationBuilder.DropTable(
                name: "platform_calendar_day");

            migrationBuilder.DropTable(
                name: "platform_calendar_year");

            migrationBuilder.DropTable(
                name: "platform_imported_row");

            migrationBuilder.DropTable(
                name: "platform_job_run");

            migrationBuilder.DropTable(
                name: "platform_membership");

            migrationBuilder.DropTable(
                name: "platform_norm");

            migrationBuilder.DropTable(
                name: "platform_outbox_handled");

            migrationBuilder.DropTable(
                name: "platform_outbox_head");

            migrationBuilder.DropTable(
                name: "platform_saved_view");

            migrationBuilder.DropTable(
                name: "platform_search_document");

            migrationBuilder.DropTable(
                name: "platform_search_national");

            migrationBuilder.DropTable(
                name: "platform_tenant");

            migrationBuilder.DropTable(
                name: "platform_user_claim");

            migrationBuilder.DropTable(
                name: "platform_user_login");

            migrationBuilder.DropTable(
                name: "platform_user_passkey");

            migrationBuilder.DropTable(
                name: "platform_user_token");

            migrationBuilder.DropTable(
                name: "powers_agreement_indicator");

            migrationBuilder.DropTable(
                name: "powers_agreement_money");

            migrationBuilder.DropTable(
                name: "powers_agreement_report");

            migrationBuilder.DropTable(
                name: "powers_consultation_mark");

            migrationBuilder.DropTable(
                name: "powers_function_basis");

            migrationBuilder.DropTable(
                name: "powers_function_role");

            migrationBuilder.DropTable(
                name: "powers_matrix_edition");

            migrationBuilder.DropTable(
                name: "powers_scenario_move");

            migrationBuilder.DropTable(
                name: "staffing_individual_work");

            migrationBuilder.DropTable(
                name: "staffing_line");

            migrationBuilder.DropTable(
                name: "staffing_own_volume");

            migrationBuilder.DropTable(
                name: "staffing_structure_place");

            migrationBuilder.DropTable(
                name: "staffing_work_norm");

            migrationBuilder.DropTable(
                name: "territory_map_water");

            migrationBuilder.DropTable(
                name: "territory_statistic_value");

            migrationBuilder.DropTable(
                name: "territory_unit_shape");

            migrationBuilder.DropTable(
                name: "territory_unit_succession");

            migrationBuilder.DropTable(
                name: "territory_unit_version");

            migrationBuilder.DropTable(
                name: "budget_line");

            migrationBuilder.DropTable(
                name: "law_draft_article");

            migrationBuilder.DropTable(
                name: "law_duty");

            migrationBuilder.DropTable(
                name: "law_act_version");

            migrationBuilder.DropTable(
                name: "letters_parcel");

            migrationBuilder.DropTable(
                name: "letters_batch");

            migrationBuilder.DropTable(
                name: "letters_file_plan");

            migrationBuilder.DropTable(
                name: "letters_matter");

            migrationBuilder.DropTable(
                name: "letters_point");

            migrationBuilder.DropTable(
                name: "letters_resolution");

            migrationBuilder.DropTable(
                name: "planning_indicator");

            migrationBuilder.DropTable(
                name: "planning_allocation");

            migrationBuilder.DropTable(
                name: "planning_section");

            migrationBuilder.DropTable(
                name: "planning_need");

            migrationBuilder.DropTable(
                name: "planning_vote");

            migrationBuilder.DropTable(
                name: "platform_import");

            migrationBuilder.DropTable(
                name: "platform_outbox_message");

            migrationBuilder.DropTable(
                name: "platform_user");

            migrationBuilder.DropTable(
                name: "powers_agreement");

            migrationBuilder.DropTable(
                name: "powers_body");

            migrationBuilder.DropTable(
                name: "powers_scenario");

            migrationBuilder.DropTable(
                name: "staffing_table");

            migrationBuilder.DropTable(
                name: "staffing_structure_unit");

            migrationBuilder.DropTable(
                name: "territory_statistic_series");

            migrationBuilder.DropTable(
                name: "budget_budget");

            migrationBuilder.DropTable(
                name: "law_provision");

            migrationBuilder.DropTable(
                name: "letters_exchange_partner");

            migrationBuilder.DropTable(
                name: "letters_outgoing");

            migrationBuilder.DropTable(
                name: "planning_measure");

            migrationBuilder.DropTable(
                name: "planning_meeting");

            migrationBuilder.DropTable(
                name: "platform_file");

            migrationBuilder.DropTable(
                name: "powers_function");

            migrationBuilder.DropTable(
                name: "staffing_post");

            migrationBuilder.DropTable(
                name: "staffing_structure");

            migrationBuilder.DropTable(
                name: "law_act");

            migrationBuilder.DropTable(
                name: "letters_incoming");

            migrationBuilder.DropTable(
                name: "planning_goal");

            migrationBuilder.DropTable(
                name: "territory_unit");

            migrationBuilder.DropTable(
                name: "letters_journal");

            migrationBuilder.DropTable(
                name: "letters_correspondent");

            migrationBuilder.DropTable(
                name: "planning_document");

            migrationBuilder.DropTable(
                name: "platform_organ");
        }
    }
}
