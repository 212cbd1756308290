CREATE TABLE "core"."safeguarding_contacts" (
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"appointed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "safeguarding_contacts_organisation_id_account_id_pk" PRIMARY KEY("organisation_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "core"."safeguarding_contacts" ADD CONSTRAINT "safeguarding_contacts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "core"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "core"."safeguarding_contacts" ADD CONSTRAINT "safeguarding_contacts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "core"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "safeguarding_contacts_by_account" ON "core"."safeguarding_contacts" USING btree ("account_id");