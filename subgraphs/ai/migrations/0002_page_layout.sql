CREATE TABLE "ai"."material_warnings" (
	"material_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"page" integer,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	CONSTRAINT "material_warnings_material_id_ordinal_pk" PRIMARY KEY("material_id","ordinal")
);
--> statement-breakpoint
ALTER TABLE "ai"."materials" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD COLUMN "layout" integer[];--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD COLUMN "read_by" text DEFAULT 'TEXT' NOT NULL;--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD COLUMN "width" real;--> statement-breakpoint
ALTER TABLE "ai"."pages" ADD COLUMN "height" real;--> statement-breakpoint
ALTER TABLE "ai"."material_warnings" ADD CONSTRAINT "material_warnings_material_id_materials_id_fk" FOREIGN KEY ("material_id") REFERENCES "ai"."materials"("id") ON DELETE cascade ON UPDATE no action;